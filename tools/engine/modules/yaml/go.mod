module pulumi-cbr/tools/engine/modules/yaml

go 1.25.0

require github.com/pulumi/pulumi-yaml v1.32.0

tool github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml
