"""Releases only after the newest backup of a resource has succeeded."""

import pulumi
import pulumi_cbr as cbr


def program() -> None:
    backups = cbr.OperationGate(
        "backups",
        filter=cbr.ComplianceFilterArgs(
            operation_type=cbr.OperationType.BACKUP,
            resource_name=pulumi.Config().require("resourceName"),
        ),
        opts=pulumi.ResourceOptions(
            custom_timeouts=pulumi.CustomTimeouts(create="10m", update="10m"),
        ),
    )
    # The engine's own, so that no other plugin is needed; whatever is released goes here.
    release = pulumi.Stash(
        "release",
        input="v1",
        opts=pulumi.ResourceOptions(depends_on=[backups]),
    )
    pulumi.export("release", release.output)
    pulumi.export("passed", backups.passed)
    pulumi.export("verdict", backups.verdict.summary)
    pulumi.export("operationLog", backups.operation_log_id)


if __name__ == "__main__":
    program()
