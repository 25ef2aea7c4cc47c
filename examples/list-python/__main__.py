"""Outputs the operations that failed."""

from typing import Any

import pulumi
import pulumi_cbr as cbr


def describe(log: cbr.outputs.OperationLog) -> dict[str, Any]:
    resource = log.extra_info.resource if log.extra_info else None
    return {
        "id": log.id,
        "operationType": log.operation_type,
        "endedAt": log.ended_at,
        "resource": resource.name if resource else None,
        "errorCode": log.error_info.code if log.error_info else None,
    }


def program() -> None:
    found = cbr.get_operation_logs(
        status=cbr.OperationStatus.FAILED,
        fields=[
            cbr.OperationLogField.OPERATION_TYPE,
            cbr.OperationLogField.ENDED_AT,
            cbr.OperationLogField.ERROR_INFO,
            cbr.OperationLogField.EXTRA_INFO,
        ],
    )
    pulumi.export("complete", found.complete)
    pulumi.export("count", found.count)
    pulumi.export("failed", [describe(log) for log in found.operation_logs])


if __name__ == "__main__":
    program()
