"""Outputs every log with all its members, and the logs of a resource whose name is a secret."""

import pulumi
import pulumi_cbr as cbr


def program() -> None:
    pulumi.export("logs", cbr.get_operation_logs().operation_logs)
    secret_name = pulumi.Config().require_secret("resourceName")
    of_secret = cbr.get_operation_logs_output(resource_name=secret_name)
    pulumi.export("ofSecret", of_secret.operation_logs)
    pulumi.export("window", cbr.get_operation_logs(limit=1).incomplete_reason)


if __name__ == "__main__":
    program()
