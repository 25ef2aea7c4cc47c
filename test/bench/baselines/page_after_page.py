"""Baseline "official Python SDK": the whole list with `huaweicloudsdkcbr`, page after page, as its users read it.

Its list call reads one page, so the program asks for the next one until it has as many logs as `count` says. What it
gets are the SDK's own objects.

Reads {"endpoint", "ak", "sk", "project_id"} from stdin and writes {"ms", "logs"} to stdout; loading the SDK does not count.
"""

import json
import sys
import time

from huaweicloudsdkcbr.v1 import CbrClient, ListOpLogsRequest
from huaweicloudsdkcore.auth.credentials import BasicCredentials

PAGE = 1000

given = json.load(sys.stdin)
credentials = BasicCredentials(given["ak"], given["sk"], given["project_id"])
client = CbrClient.new_builder().with_credentials(credentials).with_endpoint(given["endpoint"]).build()

begun = time.monotonic()
logs = []
while True:
    answer = client.list_op_logs(ListOpLogsRequest(limit=PAGE, offset=len(logs)))
    logs += answer.operation_logs
    if len(logs) >= answer.count or not answer.operation_logs:
        break
json.dump({"ms": (time.monotonic() - begun) * 1000, "logs": len(logs)}, sys.stdout)
