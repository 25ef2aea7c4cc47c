"""Makes calls with the official SDK and tells what came of each.

Reads {"calls": [{"endpoint", "region", "credentials": {...}, "method", "request": {...}}]} from stdin and writes a list
with {"answer": {...}} or {"error": {...}} for each call to stdout.
"""

import json
import sys

from huaweicloudsdkcbr.v1 import CbrClient, ListOpLogsRequest, ShowOpLogRequest
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import SdkException, ServiceResponseException
from huaweicloudsdkcore.region.region import Region

REQUESTS = {"list_op_logs": ListOpLogsRequest, "show_op_log": ShowOpLogRequest}


def build_client(call):
    """With a project id the endpoint is enough; without one the SDK asks IAM for the project of the region."""
    given = call["credentials"]
    credentials = BasicCredentials(given["ak"], given["sk"], given.get("project_id"))
    if "security_token" in given:
        credentials.with_security_token(given["security_token"])
    builder = CbrClient.new_builder().with_credentials(credentials)
    if "project_id" in given:
        return builder.with_endpoint(call["endpoint"]).build()
    credentials.with_iam_endpoint(call["endpoint"])
    return builder.with_region(Region(call["region"], call["endpoint"])).build()


def make(call):
    try:
        request = REQUESTS[call["method"]](**call["request"])
        return {"answer": getattr(build_client(call), call["method"])(request).to_dict()}
    except ServiceResponseException as error:
        members = ("status_code", "request_id", "error_code", "error_msg")
        return {"error": {name: getattr(error, name) for name in members}}
    except SdkException as error:
        return {"error": {"error_msg": str(error)}}


json.dump([make(call) for call in json.load(sys.stdin)["calls"]], sys.stdout)
