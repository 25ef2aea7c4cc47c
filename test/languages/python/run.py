"""Runs a program of Python inline and prints its outputs, or the refusal, as one line of JSON.

The argument is the file of the request, which every language's runner takes: `program` (the folder), `workDir` (with a
Pulumi.yaml that names the plugin), `project`, `stack` and `config`.
"""

import json
import runpy
import sys
from pathlib import Path
from typing import Any

from pulumi import automation


def run(request: dict[str, Any]) -> dict[str, Any]:
    # Under another name than __main__, so that it only defines its program.
    main = runpy.run_path(str(Path(request["program"]) / "__main__.py"), run_name="example")
    stack = automation.create_or_select_stack(
        request["stack"],
        project_name=request["project"],
        program=main["program"],
        opts=automation.LocalWorkspaceOptions(work_dir=request["workDir"]),
    )
    stack.set_all_config(
        {name: automation.ConfigValue(**entry) for name, entry in request["config"].items()}
    )
    try:
        outputs = stack.up().outputs
    except automation.CommandError as error:
        return {"refused": str(error)}
    return {
        "outputs": {
            name: {"value": output.value, "secret": output.secret}
            for name, output in outputs.items()
        }
    }


if __name__ == "__main__":
    print(json.dumps(run(json.loads(Path(sys.argv[1]).read_text("utf-8"))), ensure_ascii=True))
