// Outputs every log with all its members, and the logs of a resource whose name is a secret.
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
	all, err := cbr.GetOperationLogs(ctx, &cbr.GetOperationLogsArgs{})
	if err != nil {
		return err
	}
	window, err := cbr.GetOperationLogs(ctx, &cbr.GetOperationLogsArgs{Limit: pulumi.IntRef(1)})
	if err != nil {
		return err
	}
	ofSecret := cbr.GetOperationLogsOutput(ctx, cbr.GetOperationLogsOutputArgs{
		ResourceName: config.New(ctx, "").RequireSecret("resourceName"),
	})
	ctx.Export("logs", pulumi.Any(all.OperationLogs))
	ctx.Export("ofSecret", ofSecret.OperationLogs())
	ctx.Export("window", pulumi.StringPtrFromPtr(window.IncompleteReason))
	return nil
}
