// The rows of Go.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { optionalType, reporter } from "../checks.ts";
import type { Tool } from "../language.ts";
import { pinned } from "../language.ts";
import { generate, openapiGenerator } from "../openapi-generator.ts";
import type { Program } from "../program.ts";
import { client, judge, server } from "../program.ts";
import type { Command } from "../project.ts";
import { command } from "../project.ts";

const folder = import.meta.dirname;
const named = (name: string, module: string) => `${name} ${pinned(join(folder, "go.mod"), module)}`;

/** A program that the module pins, built once. */
const program = (name: string) => join(folder, "target", name);

const module = { folder, sources: /^[^/]*\.go$/, env: { GOFLAGS: "-mod=readonly" } };
const compiled: Pick<Program, "build" | "run"> = {
  build: [command`go vet ./...`, command`go build -o probe .`],
  run: ["./probe"],
};

const oapiCodegen =
  (...generated: string[]) =>
  (input: string, output: string): Command[] => [
    command`${program("oapi-codegen")} -generate ${generated.join(",")} -package api -o ${output}/api.gen.go ${input}`,
  ];

const importMapping = {
  reason: /please provide the known import/,
  note: "Asks for `import-mapping`: a Go package that is generated from the bundle. Bundle first, or name that package.",
};

const oapiClient = {
  ...module,
  ...compiled,
  files: { "go.mod": "go.mod", "go.sum": "go.sum", "probe.go": "main.go", "client.go": "send.go" },
};

/** The same, with a file of settings that names the overlay. */
const withOverlay: Program["generate"] = (input, output, api) => {
  const overlay = { path: join(api.folder, api.overlay), strict: false };
  const settings = { package: "api", generate: { models: true, client: true }, "output-options": { overlay } };
  writeFileSync(`${output}.yaml`, JSON.stringify(settings));
  return [command`${program("oapi-codegen")} -config ${output}.yaml -o ${output}/api.gen.go ${input}`];
};

export const tools: Tool[] = [
  {
    name: named("oapi-codegen client", "github.com/oapi-codegen/oapi-codegen/v2"),
    limits: [importMapping],
    ...client({ ...oapiClient, generate: oapiCodegen("types", "client") }),
    overlay: client({ ...oapiClient, generate: withOverlay }).check,
  },
  {
    name: named("oapi-codegen strict server", "github.com/oapi-codegen/oapi-codegen/v2"),
    limits: [
      importMapping,
      {
        reason: /undefined: api.ErrorResponse/,
        note: "Gives the error body no name, so every response spells out its fields. Bundle first.",
      },
    ],
    ...server({
      ...module,
      ...compiled,
      generate: oapiCodegen("types", "std-http-server", "strict-server"),
      files: { "go.mod": "go.mod", "go.sum": "go.sum", "server.go": "main.go" },
    }),
  },
  {
    ...openapiGenerator("go"),
    ...client({
      ...module,
      ...compiled,
      generate: (input, output) => generate("go", input, output, "withGoMod=false"),
      files: { "go.mod": "go.mod", "go.sum": "go.sum", "probe.go": "main.go", "openapi-generator.go": "send.go" },
    }),
  },
  {
    name: named("libopenapi-validator", "github.com/pb33f/libopenapi-validator"),
    limits: [
      { reason: /failing loading "http/, note: "Does not resolve the references inside a fetched file. Bundle first." },
    ],
    ...judge((api) => [program("validator"), join(api.folder, api.file)]),
  },
  {
    name: named("oasdiff", "github.com/oasdiff/oasdiff"),
    ...reporter(
      ({ file, version }) => command`${program("oasdiff")} breaking --fail-on WARN bundled-${version}.yaml ${file}`,
      optionalType,
    ),
  },
];
