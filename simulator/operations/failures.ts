import { STATUS_CODES } from "node:http";
import type { Refusal } from "../auth/authenticate.ts";
import type { Answer } from "../server/answer.ts";
import { jsonAnswer } from "../server/answer.ts";

/**
 * An error in the shape of the backup service.
 * @param status - The HTTP status.
 * @param code - The number behind `BackupService.`.
 * @param message - What went wrong.
 * @returns The answer.
 */
export function serviceFailure(status: number, code: string, message: string): Answer {
  return jsonAnswer(status, JSON.stringify({ error_code: `BackupService.${code}`, error_msg: message }));
}

/**
 * The service's answer to a parameter that it does not take.
 * @param problem - Which one, and why.
 * @returns 400 BackupService.9900.
 */
export function parameterFailure(problem: string): Answer {
  return serviceFailure(400, "9900", `Parameter verification failed. ${problem}`);
}

/**
 * An error in the shape of the API gateway.
 * @param status - The HTTP status.
 * @param code - The whole code, such as `APIGW.0301`.
 * @param message - What went wrong.
 * @param requestId - The id that the header carries too.
 * @returns The answer.
 */
export function gatewayFailure(status: number, code: string, message: string, requestId: string): Answer {
  return jsonAnswer(status, JSON.stringify({ error_msg: message, error_code: code, request_id: requestId }));
}

/**
 * The gateway's answer to a request that nobody vouches for.
 * @param refusal - Why.
 * @param requestId - The id that the header carries too.
 * @returns 401 in the gateway's shape.
 */
export function gatewayRefusal(refusal: Refusal, requestId: string): Answer {
  return gatewayFailure(401, refusal.code, refusal.reason, requestId);
}

/**
 * An error in the shape of IAM.
 * @param status - The HTTP status, repeated in the body.
 * @param message - What went wrong.
 * @returns The answer.
 */
export function iamFailure(status: number, message: string): Answer {
  const title = STATUS_CODES[status] ?? "Error";
  return jsonAnswer(status, JSON.stringify({ error: { message, code: status, title } }));
}
