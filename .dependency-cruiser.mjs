/** The rooms and who may look into which; docs/architecture.md says why in words. */
const downwards = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: "/generated/" },
  to: { path: "^(provider|dynamic|simulator|sdk|examples|tools|test)/", pathNot: [from, ...allowed] },
});

const only = (name, packages, at, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^provider/", pathNot: [...at, "/generated/"] },
  to: { path: packages.map((each) => `node_modules/${each}/`) },
});

const schema = "^provider/schema/";
const support = "^provider/support/";
const api = "^provider/api/";
const gate = "^provider/gate/";
const functions = "^provider/functions/";
const resources = "^provider/resources/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle makes two files one: neither can be read, tested or replaced alone.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    downwards("support-is-the-ground", support, [], "What everybody stands on stands on nobody."),
    downwards("schema-over-support", schema, [support], "A check knows the schema, not who asks for it."),
    downwards(
      "api-over-schema",
      api,
      [schema, support],
      "The client serves functions and knows nothing of Pulumi.",
    ),
    downwards(
      "gate-is-pure",
      gate,
      [schema, support],
      "What a log means is decided without asking anybody: no client, no protocol, no clock of its own.",
    ),
    downwards(
      "functions-over-api",
      functions,
      [gate, api, schema, support],
      "What the provider does is told apart from how the engine asks for it.",
    ),
    downwards(
      "resources-over-functions",
      resources,
      [functions, gate, api, schema, support],
      "What the provider does is told apart from how the engine asks for it.",
    ),
    downwards(
      "rpc-over-functions",
      "^provider/rpc/",
      [resources, functions, gate, api, schema, support],
      "The protocol is the outermost room of the provider.",
    ),
    downwards(
      "launch-knows-no-provider",
      "^provider/launch/",
      ["^provider/rpc/run-plugin", support],
      "Parts are loaded by their names: whatever launch imported would have to be loaded before them.",
    ),
    downwards(
      "dynamic-over-provider",
      "^dynamic/",
      [resources, functions, gate, api, schema, support],
      "Without a plugin there is no protocol: dynamic goes round rpc.",
    ),
    downwards(
      "simulator-stands-alone",
      "^simulator/",
      [],
      "Two independent readings of the facts check each other.",
    ),
    downwards("examples-use-the-sdk", "^examples/", ["^sdk/"], "An example shows what a user can write."),
    {
      name: "product-without-tests",
      comment: "What is shipped never needs what only builds or tests it.",
      severity: "error",
      from: { path: "^(provider|dynamic|simulator)/" },
      to: { path: "^(tools|test)/" },
    },
    only(
      "axios-in-transport",
      ["axios", "https-proxy-agent", "agent-base"],
      ["^provider/api/transport/"],
      "One place speaks HTTP, so that one place can be exchanged or faked.",
    ),
    only(
      "pulumi-in-rpc",
      ["@pulumi", "@grpc", "google-protobuf"],
      ["^provider/rpc/"],
      "A value crosses the border of the protocol once.",
    ),
    only(
      "ajv-in-schema",
      ["ajv", "fastest-levenshtein"],
      [schema],
      "Failures are put into words in one place.",
    ),
    {
      name: "no-package-root-of-pulumi",
      comment:
        "The root of @pulumi/pulumi loads hundreds of files and costs the plugin half a second at its start.",
      severity: "error",
      from: { path: "^provider/" },
      to: { path: "node_modules/@pulumi/pulumi/", pathNot: "node_modules/@pulumi/pulumi/proto/" },
    },
    {
      name: "randomness-in-clock",
      comment: "Time and chance are injected, so that tests never wait.",
      severity: "error",
      from: { path: "^provider/", pathNot: "^provider/support/clock" },
      to: { path: "^(node:)?timers(/promises)?$" },
    },
  ],
  options: {
    // Generated and built: what they import is not ours to rule.
    doNotFollow: { path: "node_modules|^sdk/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
