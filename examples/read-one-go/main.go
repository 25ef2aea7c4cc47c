// Outputs one operation log: how it stands, of what, and why it failed.
package main

import (
	"github.com/pulumi-cbr/pulumi-cbr/sdk/go/cbr"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(program)
}

func program(ctx *pulumi.Context) error {
	log, err := cbr.GetOperationLog(ctx, &cbr.GetOperationLogArgs{
		OperationLogId: config.New(ctx, "").Require("operationLogId"),
	})
	if err != nil {
		return err
	}
	// What the log lacks stays nil.
	var resource, reason *string
	if log.ExtraInfo != nil && log.ExtraInfo.Resource != nil {
		resource = log.ExtraInfo.Resource.Name
	}
	if log.ErrorInfo != nil {
		reason = log.ErrorInfo.Message
	}
	ctx.Export("status", pulumi.String(log.Status))
	ctx.Export("operationType", pulumi.StringPtrFromPtr(log.OperationType))
	ctx.Export("createdAt", pulumi.String(log.CreatedAt))
	ctx.Export("endedAt", pulumi.StringPtrFromPtr(log.EndedAt))
	ctx.Export("vault", pulumi.StringPtrFromPtr(log.VaultName))
	ctx.Export("resource", pulumi.StringPtrFromPtr(resource))
	ctx.Export("error", pulumi.StringPtrFromPtr(reason))
	return nil
}
