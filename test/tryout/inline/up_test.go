// Does the work of `pulumi up` where the CLI has no host for Go: runs the program of this folder inline.
//
// A test file, since only such a file can be put beside a program and start in the place of its main. The project, its
// selected stack and the stack's configuration are those that the commands before it have made.
package main

import (
	"context"
	"errors"
	"log"
	"os"
	"testing"

	"github.com/pulumi/pulumi/sdk/v3/go/auto"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optup"
)

func TestMain(*testing.M) {
	if err := up(context.Background()); err != nil {
		log.Fatal(err)
	}
	os.Exit(0)
}

func up(ctx context.Context) error {
	workspace, err := auto.NewLocalWorkspace(ctx, auto.WorkDir("."), auto.Program(program))
	if err != nil {
		return err
	}
	selected, err := workspace.Stack(ctx)
	if err != nil {
		return err
	}
	if selected == nil {
		return errors.New("no stack is selected")
	}
	stack, err := auto.SelectStack(ctx, selected.Name, workspace)
	if err != nil {
		return err
	}
	_, err = stack.Up(ctx, optup.ProgressStreams(os.Stdout))
	return err
}
