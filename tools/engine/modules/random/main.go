// Command pulumi-resource-random serves the Terraform provider "random" as a Pulumi plugin, under the tokens
// of @pulumi/random. It stands in for the official plugin where that cannot be downloaded: see README.md.
package main

import (
	"context"
	"io"

	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/pf/tfbridge"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/pf/tfgen"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge/info"
	"github.com/pulumi/pulumi/sdk/v3/go/common/diag"
	"github.com/pulumi/pulumi/sdk/v3/go/common/diag/colors"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
	"github.com/terraform-providers/terraform-provider-random/internal/provider"

	bridge "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
)

// version is set by the linker (-X main.version=…) to that of the npm package whose plugin this stands in for.
var version = "0.0.0"

const repository = "https://github.com/pulumi/pulumi-random"

// typeNames maps a Terraform resource to its name in Pulumi; the token is random:index/<camelCase>:<name>.
var typeNames = map[string]string{
	"random_bytes":    "RandomBytes",
	"random_id":       "RandomId",
	"random_integer":  "RandomInteger",
	"random_password": "RandomPassword",
	"random_pet":      "RandomPet",
	"random_shuffle":  "RandomShuffle",
	"random_string":   "RandomString",
	"random_uuid":     "RandomUuid",
}

func describe() info.Provider {
	resources := make(map[string]*info.Resource, len(typeNames))
	for terraformName, name := range typeNames {
		resources[terraformName] = &info.Resource{Tok: bridge.MakeResource("random", "index", name)}
	}
	// The only one without an `id` of its own.
	resources["random_bytes"].ComputeID = bridge.DelegateIDField("base64", "random", repository)

	return info.Provider{
		Name:         "random",
		Version:      version,
		Repository:   repository,
		P:            tfbridge.ShimProvider(provider.New()),
		Resources:    resources,
		MetadataInfo: info.NewProviderMetadata([]byte("{}")),
	}
}

func main() {
	described := describe()
	// Made when asked for: programs that run without a schema start sooner, and nothing generated is committed.
	schema := func(ctx context.Context, _ plugin.GetSchemaRequest) ([]byte, error) {
		generated, err := tfgen.GenerateSchema(ctx, tfgen.GenerateSchemaOptions{
			ProviderInfo:    described,
			DiagnosticsSink: diag.DefaultSink(io.Discard, io.Discard, diag.FormatOptions{Color: colors.Never}),
			XInMemoryDocs:   true,
		})
		if err != nil {
			return nil, err
		}
		return generated.ProviderMetadata.PackageSchema, nil
	}
	tfbridge.Main(context.Background(), "random", described, tfbridge.ProviderMetadata{XGetSchema: schema})
}
