// Outputs whether every resource has a young backup, and which ones have none.
package main

import (
	"github.com/pulumi-cbr/pulumi-cbr/sdk/go/cbr"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(program)
}

func program(ctx *pulumi.Context) error {
	warning := cbr.ComplianceSeverityWarning
	verdict, err := cbr.GetBackupCompliance(ctx, &cbr.GetBackupComplianceArgs{
		Rules: []cbr.ComplianceRule{
			{
				Type:              cbr.ComplianceRuleTypeLastSuccessWithin,
				MaxAge:            pulumi.StringRef("24h"),
				NewestMustSucceed: pulumi.BoolRef(true),
			},
			{
				Type:     cbr.ComplianceRuleTypeRestoreTestedWithin,
				MaxAge:   pulumi.StringRef("90d"),
				Severity: &warning,
			},
		},
	})
	if err != nil {
		return err
	}
	rules, resources := pulumi.MapArray{}, pulumi.MapArray{}
	for _, rule := range verdict.Rules {
		rules = append(rules, pulumi.Map{
			"type":   pulumi.String(rule.Type),
			"status": pulumi.String(rule.Status),
		})
	}
	for _, result := range verdict.Results {
		if result.RuleIndex == 0 {
			resources = append(resources, pulumi.Map{
				"name":   pulumi.StringPtrFromPtr(result.ResourceName),
				"status": pulumi.String(result.Status),
			})
		}
	}
	unknownStatuses := pulumi.StringArray{}
	for _, unknown := range verdict.UnknownStatuses {
		unknownStatuses = append(unknownStatuses, pulumi.String(unknown.Status))
	}
	ctx.Export("compliant", pulumi.Bool(verdict.Compliant))
	ctx.Export("status", pulumi.String(verdict.Status))
	ctx.Export("summary", pulumi.String(verdict.Summary))
	ctx.Export("rules", rules)
	ctx.Export("resources", resources)
	ctx.Export("unknownStatuses", unknownStatuses)
	return nil
}
