// Go: its rows, and its programs in `examples/`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { judge, optionalType, reporter } from "../checks.ts";
import type { Language } from "../language.ts";
import { generate, notes, openapiGenerator, pinned } from "../language.ts";
import type { Program } from "../program.ts";
import { client, server } from "../program.ts";
import { command, overlay } from "../project.ts";

const folder = import.meta.dirname;
const named = (name: string, module: string) => `${name} ${pinned(join(folder, "go.mod"), module)}`;
const oapiCodegen = "github.com/oapi-codegen/oapi-codegen/v2";

/** A program that the module pins, built once. */
const program = (name: string) => join(folder, "target", name);

/** How a probe and the sources of a tool become a program. */
const compiled = (probe: Record<string, string>): Omit<Program, "generate"> => ({
  folder,
  sources: /^[^/]*\.go$/,
  files: { "go.mod": "go.mod", "go.sum": "go.sum", ...probe },
  build: [command`go vet ./...`, command`go build -o probe .`],
  run: ["./probe"],
  env: { GOFLAGS: "-mod=readonly" },
});

const oapiClient = compiled({ "probe.go": "main.go", "client.go": "send.go" });

const writes =
  (what: string): Program["generate"] =>
  (input, output) => [
    command`${program("oapi-codegen")} -generate ${what} -package api -o ${output}/api.gen.go ${input}`,
  ];

/** A file of settings names the overlay. */
const withOverlay: Program["generate"] = (input, output, api) => {
  const outputOptions = { overlay: { path: join(api.folder, overlay), strict: false } };
  const settings = { package: "api", generate: { models: true, client: true }, "output-options": outputOptions };
  writeFileSync(`${output}.yaml`, JSON.stringify(settings));
  return [command`${program("oapi-codegen")} -config ${output}.yaml -o ${output}/api.gen.go ${input}`];
};

const importMapping = {
  reason: /please provide the known import/,
  note: "Asks for `import-mapping`: a Go package that is generated from the bundle. Bundle first, or name that package.",
};

const errors = { "errors.go": "examples/net-http/errors.go", "contract.json": "generated/contract.json" };
const built = {
  run: [command`go vet .`, command`go build -mod=readonly -o server .`],
  start: (place: string) => command`${place}/server`,
};

export const language: Language = {
  name: "Go",
  needs: [command`go version`],
  install: [
    command`go build -mod=readonly -o target/ ./validator ${oapiCodegen}/cmd/oapi-codegen github.com/oasdiff/oasdiff`,
  ],
  tools: async () => [
    {
      name: named("oapi-codegen client", oapiCodegen),
      limits: [importMapping],
      ...client({ ...oapiClient, generate: writes("types,client") }),
      overlay: client({ ...oapiClient, generate: withOverlay }).check,
    },
    {
      name: named("oapi-codegen strict server", oapiCodegen),
      limits: [
        importMapping,
        {
          reason: /undefined: api.ErrorResponse/,
          note: "Gives the error body no name, so every response spells out its fields. Bundle first.",
        },
      ],
      ...server({ ...compiled({ "server.go": "main.go" }), generate: writes("types,std-http-server,strict-server") }),
    },
    {
      ...openapiGenerator("go"),
      ...client({
        ...compiled({ "probe.go": "main.go", "openapi-generator.go": "send.go" }),
        generate: generate("go", "withGoMod=false"),
      }),
    },
    {
      name: named("libopenapi-validator", "github.com/pb33f/libopenapi-validator"),
      limits: [{ reason: /failing loading "http/, note: notes.noFetchedFile }],
      ...judge((api) => [program("validator"), join(api.folder, api.file)]),
    },
    {
      name: named("oasdiff", "github.com/oasdiff/oasdiff"),
      ...reporter(
        ({ file, version }) => command`${program("oasdiff")} breaking --fail-on WARN bundled-${version}.yaml ${file}`,
        optionalType,
      ),
    },
  ],
  bare: [
    {
      ...built,
      name: `Go ${pinned(join(folder, "go.mod"), "go")} \`net/http\``,
      files: { "main.go": "checks/matrix/go/bare.go", "go.mod": "examples/net-http/go.mod" },
    },
  ],
  examples: [
    {
      ...built,
      name: "examples/net-http",
      files: { ".": "examples/net-http", ...errors },
    },
    {
      ...built,
      name: "examples/huma",
      files: { ".": "examples/huma", ...errors },
    },
    {
      name: "the merge of examples/net-http/errors.go",
      files: {
        ...errors,
        "go.mod": "examples/net-http/go.mod",
        "merge_test.go": "checks/matrix/go/merge_test.go",
        "vectors.json": "generated/merge-vectors.json",
      },
      run: [command`go test .`],
    },
  ],
};
