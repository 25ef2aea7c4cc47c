// Command sdkgen writes the Node.js, Python and Go SDKs of a Pulumi package schema, by Pulumi's own generators.
//
//	sdkgen <schema.json> <language> <output folder>
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/blang/semver"
	"github.com/hashicorp/hcl/v2"
	javagen "github.com/pulumi/pulumi-java/pkg/codegen/java"
	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/nodejs"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// The name that the generated files give for their origin.
const tool = "make sdk"

func main() {
	if len(os.Args) != 4 {
		fail(fmt.Errorf("usage: sdkgen <schema.json> <language> <output folder>"))
	}
	pkg, err := bind(os.Args[1])
	if err != nil {
		fail(err)
	}
	files, err := generate(pkg, os.Args[2])
	if err != nil {
		fail(err)
	}
	if err := write(files, os.Args[3]); err != nil {
		fail(err)
	}
}

func bind(path string) (*schema.Package, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var spec schema.PackageSpec
	if err := json.Unmarshal(text, &spec); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	pkg, diagnostics, err := schema.BindSpec(spec, nothingElse{}, schema.ValidationOptions{})
	if err != nil {
		return nil, err
	}
	if diagnostics.HasErrors() {
		return nil, fmt.Errorf("%s: %w", path, diagnostics)
	}
	for _, warning := range diagnostics {
		if warning.Severity == hcl.DiagWarning {
			fmt.Fprintln(os.Stderr, warning.Error())
		}
	}
	return pkg, nil
}

func generate(pkg *schema.Package, language string) (map[string][]byte, error) {
	switch language {
	case "nodejs":
		return nodejs.GeneratePackage(tool, pkg, nil, nil, false, nothingElse{})
	case "python":
		asStrings(pkg)
		return python.GeneratePackage(tool, pkg, nil, nothingElse{})
	case "go":
		return gogen.GeneratePackage(tool, pkg, nil)
	case "java":
		return javagen.GeneratePackage(tool, pkg, nil, nil, false, false)
	default:
		return nil, fmt.Errorf("no generator for %q: nodejs, python, go or java", language)
	}
}

// asStrings makes strings of the open enums that functions answer. What the Python generator writes asks each answer at
// run time whether a union is a dict, and so refuses every string that is one; its type hints say string either way.
func asStrings(pkg *schema.Package) {
	for _, function := range pkg.Functions {
		if function.Outputs == nil {
			continue
		}
		for _, output := range function.Outputs.Properties {
			output.Type = withoutOpenEnum(output.Type)
		}
	}
}

func withoutOpenEnum(of schema.Type) schema.Type {
	switch of := of.(type) {
	case *schema.OptionalType:
		return &schema.OptionalType{ElementType: withoutOpenEnum(of.ElementType)}
	case *schema.UnionType:
		for _, element := range of.ElementTypes {
			if element == schema.StringType {
				return schema.StringType
			}
		}
	}
	return of
}

func write(files map[string][]byte, folder string) error {
	for name, content := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "sdkgen:", err)
	os.Exit(1)
}

// nothingElse loads no other package: the schema refers to none.
type nothingElse struct{}

func (nothingElse) LoadPackage(name string, _ *semver.Version) (*schema.Package, error) {
	return nil, refersTo(name)
}

func (nothingElse) LoadPackageV2(_ context.Context, other *schema.PackageDescriptor) (*schema.Package, error) {
	return nil, refersTo(other.Name)
}

func (nothingElse) LoadPackageReference(name string, _ *semver.Version) (schema.PackageReference, error) {
	return nil, refersTo(name)
}

func (nothingElse) LoadPackageReferenceV2(
	_ context.Context, other *schema.PackageDescriptor,
) (schema.PackageReference, error) {
	return nil, refersTo(other.Name)
}

func refersTo(name string) error {
	return fmt.Errorf("the schema refers to the package %q", name)
}
