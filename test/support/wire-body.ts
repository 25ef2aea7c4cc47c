import type { WireAnswer } from "../../provider/api/transport/transport.ts";
import { Parcel } from "../../provider/support/parcel.ts";

/** A text as an answer carries it. */
export function wireBody(text: string): WireAnswer["body"] {
  return new Parcel(Buffer.from(text));
}

/** The text that an answer carries; it can be taken once. */
export function textOf({ body }: WireAnswer): string {
  return body.take().toString();
}
