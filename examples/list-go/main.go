// Outputs the operations that failed.
package main

import (
	"github.com/pulumi-cbr/pulumi-cbr/sdk/go/cbr"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

// What is told of an operation. What its log lacks is nil.
type failure struct {
	ID            string  `pulumi:"id"`
	OperationType *string `pulumi:"operationType"`
	EndedAt       *string `pulumi:"endedAt"`
	Resource      *string `pulumi:"resource"`
	ErrorCode     *string `pulumi:"errorCode"`
}

func main() {
	pulumi.Run(program)
}

func program(ctx *pulumi.Context) error {
	failed := cbr.OperationStatusFailed
	found, err := cbr.GetOperationLogs(ctx, &cbr.GetOperationLogsArgs{
		Status: &failed,
		Fields: []cbr.OperationLogField{
			cbr.OperationLogFieldOperationType,
			cbr.OperationLogFieldEndedAt,
			cbr.OperationLogFieldErrorInfo,
			cbr.OperationLogFieldExtraInfo,
		},
	})
	if err != nil {
		return err
	}
	failures := []failure{}
	for _, log := range found.OperationLogs {
		failures = append(failures, describe(log))
	}
	ctx.Export("complete", pulumi.Bool(found.Complete))
	ctx.Export("count", pulumi.Int(found.Count))
	ctx.Export("failed", pulumi.Any(failures))
	return nil
}

func describe(log cbr.OperationLog) failure {
	described := failure{ID: log.Id, OperationType: log.OperationType, EndedAt: log.EndedAt}
	if log.ExtraInfo != nil && log.ExtraInfo.Resource != nil {
		described.Resource = log.ExtraInfo.Resource.Name
	}
	if log.ErrorInfo != nil {
		described.ErrorCode = log.ErrorInfo.Code
	}
	return described
}
