// Code generated from schema.json by `make generate`. DO NOT EDIT.

import type { ValidateFunction } from "ajv";
import type * as types from "./types.ts";

export declare const providerConfiguration: ValidateFunction<types.ProviderConfiguration>;
export declare const getOperationLogsArgs: ValidateFunction<types.GetOperationLogsArgs>;
export declare const getOperationLogArgs: ValidateFunction<types.GetOperationLogArgs>;
export declare const getBackupComplianceArgs: ValidateFunction<types.GetBackupComplianceArgs>;
export declare const operationGateArgs: ValidateFunction<types.OperationGateArgs>;
export declare const operationLog: ValidateFunction<types.OperationLog>;
