// Runs a program of Go inline and prints its outputs, or the refusal, as one line of JSON.
//
// A test file, since only such a file can be put beside a program and start in the place of its main. It is compiled into
// each program in turn. The argument is the file of the request, which every language's runner takes: workDir (with a
// Pulumi.yaml that names the plugin), project, stack and config.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"testing"

	"github.com/pulumi/pulumi/sdk/v3/go/auto"
)

type request struct {
	WorkDir string
	Project string
	Stack   string
	Config  auto.ConfigMap
}

type output struct {
	Value  any  `json:"value"`
	Secret bool `json:"secret"`
}

type answer struct {
	Outputs map[string]output `json:"outputs,omitempty"`
	Refused string            `json:"refused,omitempty"`
}

func TestMain(*testing.M) {
	answer, err := run(context.Background(), os.Args[len(os.Args)-1])
	if err != nil {
		log.Fatal(err)
	}
	line, err := json.Marshal(answer)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(line))
	os.Exit(0)
}

func run(ctx context.Context, file string) (answer, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return answer{}, err
	}
	var asked request
	if err := json.Unmarshal(text, &asked); err != nil {
		return answer{}, err
	}
	stack, err := auto.UpsertStackInlineSource(ctx, asked.Stack, asked.Project, program, auto.WorkDir(asked.WorkDir))
	if err != nil {
		return answer{}, err
	}
	if err := stack.SetAllConfig(ctx, asked.Config); err != nil {
		return answer{}, err
	}
	up, err := stack.Up(ctx)
	if err != nil {
		return answer{Refused: err.Error()}, nil
	}
	outputs := map[string]output{}
	for name, value := range up.Outputs {
		outputs[name] = output{Value: value.Value, Secret: value.Secret}
	}
	return answer{Outputs: outputs}, nil
}
