import type { Progress } from "../../support/progress.ts";
import type { Settings } from "./settings.ts";
import { waysToSet } from "./variables.ts";

/**
 * Makes what warns of `insecure`, once, when the first call is made: a test's shortcut that is left in must not go
 * unseen.
 * @param settings - Whether there is anything to warn of.
 * @returns Call it with the progress of each call.
 */
export function insecureWarning({ insecure }: Pick<Settings, "insecure">): (progress: Progress) => void {
  let due = insecure;
  return (progress) => {
    if (!due) return;
    due = false;
    const given = `insecure is set (${waysToSet("insecure")})`;
    const lost = "any certificate is accepted, and endpoints without TLS are";
    const risk =
      "whoever is on the way can take the service's place, read the credentials and forge the answers that gates open on";
    progress.warning(
      `${given}: ${lost}; ${risk}. Leave it out, and name a private authority in cbr:caCertificate.`,
    );
  };
}
