// Releases only after the newest backup of a resource has succeeded.
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
	backups, err := cbr.NewOperationGate(ctx, "backups", &cbr.OperationGateArgs{
		Filter: &cbr.ComplianceFilterArgs{
			OperationType: cbr.OperationTypeBackup,
			ResourceName:  pulumi.String(config.New(ctx, "").Require("resourceName")),
		},
	}, pulumi.Timeouts(&pulumi.CustomTimeouts{Create: "10m", Update: "10m"}))
	if err != nil {
		return err
	}
	// The engine's own, so that no other plugin is needed; whatever is released goes here.
	release, err := pulumi.NewStash(ctx, "release", &pulumi.StashArgs{
		Input: pulumi.String("v1"),
	}, pulumi.DependsOn([]pulumi.Resource{backups}))
	if err != nil {
		return err
	}
	ctx.Export("release", release.Output)
	ctx.Export("passed", backups.Passed)
	ctx.Export("verdict", backups.Verdict.Summary())
	ctx.Export("operationLog", backups.OperationLogId)
	return nil
}
