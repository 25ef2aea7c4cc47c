import {
  ApiError,
  AuthenticationError,
  NotFoundError,
  PermissionError,
  ServerError,
  ThrottledError,
} from "../../../provider/api/errors/api-error.ts";
import { ResponseInvalidError } from "../../../provider/api/errors/response-invalid-error.ts";
import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import type { ExpectedError } from "./row.ts";

type Expect = (message: RegExp) => ExpectedError;

function kind(errorClass: ExpectedError["errorClass"], code: string, retryable: boolean): Expect {
  return (message) => ({ errorClass, code, retryable, message });
}

export const api = kind(ApiError, "CBR_API", false);
/** 408, the only one of these that may pass. */
export const late = kind(ApiError, "CBR_API", true);
export const authentication = kind(AuthenticationError, "CBR_AUTHENTICATION", false);
export const permission = kind(PermissionError, "CBR_PERMISSION", false);
export const notFound = kind(NotFoundError, "CBR_NOT_FOUND", false);
export const throttled = kind(ThrottledError, "CBR_THROTTLED", true);
/** 500, 502, 503 and 504. */
export const unwell = kind(ServerError, "CBR_SERVER", true);
/** The other 5xx. */
export const unable = kind(ServerError, "CBR_SERVER", false);
export const network = kind(TransportError, "CBR_NETWORK", true);
export const timeout = kind(TransportError, "CBR_TIMEOUT", true);
/** No JSON: another answer may be whole. */
export const garbled = kind(ResponseInvalidError, "CBR_RESPONSE_INVALID", true);
/** JSON that is not as documented, or too much of it. */
export const invalid = kind(ResponseInvalidError, "CBR_RESPONSE_INVALID", false);
