import type { ConfigurationError, InputInvalidError } from "../../support/failures.ts";
import type {
  ApiError,
  AuthenticationError,
  NotFoundError,
  PermissionError,
  ServerError,
  ThrottledError,
} from "./api-error.ts";
import type { PaginationError } from "./pagination-error.ts";
import type { ResponseInvalidError } from "./response-invalid-error.ts";
import type { TransportError } from "./transport-error.ts";

/** Every error that the client raises on purpose; `code` tells them apart. */
export type ClientError =
  | ConfigurationError
  | InputInvalidError
  | AuthenticationError
  | PermissionError
  | NotFoundError
  | ThrottledError
  | ServerError
  | ApiError
  | TransportError
  | ResponseInvalidError
  | PaginationError;
