"""Outputs whether every resource has a young backup, and which ones have none."""

import pulumi
import pulumi_cbr as cbr


def program() -> None:
    verdict = cbr.get_backup_compliance(
        rules=[
            cbr.ComplianceRule(
                type=cbr.ComplianceRuleType.LAST_SUCCESS_WITHIN,
                max_age="24h",
                newest_must_succeed=True,
            ),
            cbr.ComplianceRule(
                type=cbr.ComplianceRuleType.RESTORE_TESTED_WITHIN,
                max_age="90d",
                severity=cbr.ComplianceSeverity.WARNING,
            ),
        ],
    )
    pulumi.export("compliant", verdict.compliant)
    pulumi.export("status", verdict.status)
    pulumi.export("summary", verdict.summary)
    pulumi.export("rules", [{"type": rule.type, "status": rule.status} for rule in verdict.rules])
    pulumi.export(
        "resources",
        [
            {"name": result.resource_name, "status": result.status}
            for result in verdict.results
            if result.rule_index == 0
        ],
    )
    pulumi.export("unknownStatuses", [unknown.status for unknown in verdict.unknown_statuses or []])


if __name__ == "__main__":
    program()
