import type { Outcome } from "./exit-code.ts";

/** The forms in which the SDK and the engine say that arguments or settings were refused, before anything was asked. */
const REFUSALS: readonly RegExp[] = [
  /^Invoke of '[^']*' failed: /u,
  /^(?:error: )?pulumi:providers:cbr resource '[^']*': (?=property )/u,
  /(?=\[CBR_(?:INPUT_INVALID|CONFIGURATION)\])/u,
];

/**
 * Tells what the user can put right in the policy or the settings from everything else.
 * @param messages - What the function or the engine said, at least one.
 */
export function classifyFailure(messages: readonly string[]): Outcome {
  const lines = messages.map((message) => message.trim());
  const refused = lines.every((line) => REFUSALS.some((form) => form.test(line)));
  if (!refused) return { kind: "unknown", reason: lines.join("\n") };
  const reason = lines
    .map((line) => REFUSALS.reduce((text, form) => text.replace(form, ""), line))
    .join("\n");
  return { kind: "refused", reason };
}
