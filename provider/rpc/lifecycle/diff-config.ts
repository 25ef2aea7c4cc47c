import { isDeepStrictEqual } from "node:util";

import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { DiffRequest, DiffResponse } from "@pulumi/pulumi/proto/provider_pb.js";

import { decodeProperties } from "../values/decode-properties.ts";

/**
 * DiffConfig: which settings changed. None ever replaces a resource: what the provider creates lives in the state
 * alone and belongs to no endpoint or project.
 */
export function diffConfig(request: DiffRequest): DiffResponse {
  const olds = decodeProperties(request.getOlds());
  const news = decodeProperties(request.getNews());
  const names = new Set([...Object.keys(olds.properties), ...Object.keys(news.properties), ...news.unknowns]);
  const changed = [...names].filter(
    (name) =>
      news.unknowns.includes(name) || !isDeepStrictEqual(olds.properties[name], news.properties[name]),
  );
  const response = new messages.DiffResponse();
  const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
  response.setChanges(changed.length === 0 ? DIFF_NONE : DIFF_SOME);
  response.setDiffsList(changed);
  return response;
}
