// Command pulumi-resource-random serves the Terraform provider "random" as a Pulumi plugin, under the tokens
// of @pulumi/random. It stands in for the official plugin where that cannot be downloaded: see README.md.
package main

import (
	"context"
	"errors"
	"io"

	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/pf/tfbridge"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/pf/tfgen"
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge/info"
	"github.com/pulumi/pulumi/sdk/v3/go/common/diag"
	"github.com/pulumi/pulumi/sdk/v3/go/common/diag/colors"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
	"github.com/terraform-providers/terraform-provider-random/internal/provider"

	bridge "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
)

// version is set by the linker (-X main.version=…) to that of the npm package whose plugin this stands in for.
var version = "0.0.0"

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

// identifyBytes gives RandomBytes, which has no `id` of its own in Terraform, the base64 text that Pulumi uses. Ids are
// never secret in Pulumi, so the mark on the text is dropped.
func identifyBytes(_ context.Context, state resource.PropertyMap) (resource.ID, error) {
	text := state["base64"]
	for text.IsSecret() {
		text = text.SecretValue().Element
	}
	if !text.IsString() {
		return "", errors.New("RandomBytes came back without its base64 text")
	}
	return resource.ID(text.StringValue()), nil
}

func describe() info.Provider {
	resources := make(map[string]*info.Resource, len(typeNames))
	for terraformName, name := range typeNames {
		resources[terraformName] = &info.Resource{Tok: bridge.MakeResource("random", "index", name)}
	}
	resources["random_bytes"].ComputeID = identifyBytes

	return info.Provider{
		Name:         "random",
		Version:      version,
		Repository:   "https://github.com/pulumi/pulumi-random",
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
