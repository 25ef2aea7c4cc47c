"""Outputs one operation log: how it stands, of what, and why it failed."""

import pulumi
import pulumi_cbr as cbr


def program() -> None:
    log = cbr.get_operation_log(operation_log_id=pulumi.Config().require("operationLogId"))
    resource = log.extra_info.resource if log.extra_info else None
    pulumi.export("status", log.status)
    pulumi.export("operationType", log.operation_type)
    pulumi.export("createdAt", log.created_at)
    pulumi.export("endedAt", log.ended_at)
    pulumi.export("vault", log.vault_name)
    pulumi.export("resource", resource.name if resource else None)
    pulumi.export("error", log.error_info.message if log.error_info else None)


if __name__ == "__main__":
    program()
