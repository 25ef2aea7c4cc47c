"""Does the work of `pulumi up` where the CLI has no host for Python: runs the program of this folder inline.

The project, its selected stack and the stack's configuration are those that the commands before it have made.
"""

import runpy

from pulumi import automation


def program() -> None:
    # As a host does: the very file, under the name that it has when it is started.
    runpy.run_path("__main__.py", run_name="__main__")


workspace = automation.LocalWorkspace(work_dir=".", program=program)
selected = workspace.stack()
assert selected is not None, "no stack is selected"
automation.Stack.select(selected.name, workspace).up(on_output=print)
