// The rows of Python.
import { join } from "node:path";
import { reporter } from "../checks.ts";
import type { Tool } from "../language.ts";
import { notes, pinned } from "../language.ts";
import { generate, openapiGenerator } from "../openapi-generator.ts";
import type { Program } from "../program.ts";
import { client, judge } from "../program.ts";
import { command } from "../project.ts";
import { schemathesis } from "../servers.ts";

const folder = import.meta.dirname;
const named = (name: string) => `${name} ${pinned(join(folder, "requirements.txt"), name)}`;

/** A program that this folder installs. */
const program = (name: string) => join(folder, ".venv/bin", name);

/** Generated sources, type-checked with the probe. `paths` are those that hold to the strict settings too. */
const python = (...paths: string[]): Pick<Program, "folder" | "sources" | "build" | "run"> => ({
  folder,
  sources: /\.py$/,
  build: [command`${program("mypy")} --strict --follow-imports=silent --explicit-package-bases probe.py ${paths}`],
  run: command`${program("python")} probe.py`,
});

export const tools: Tool[] = [
  {
    name: named("openapi-python-client"),
    part: "Raises `json.JSONDecodeError`, a `ValueError`, if the body is not JSON, such as a proxy's HTML. Catch it around the call.",
    limits: [
      { reason: /Failed to parse OpenAPI document/, note: notes.no32 },
      {
        reason: /has no attribute "ErrorResponse"/,
        note: `${notes.noOtherFile} Until then, errors are left out of the client with a warning.`,
      },
    ],
    ...client({
      ...python("out"),
      generate: (input, output) => [
        command`${program("openapi-python-client")} generate --path ${input} --output-path ${output} --overwrite --meta none`,
      ],
      files: { "openapi_python_client.py": "probe.py" },
      html: /^JSONDecodeError$/,
    }),
  },
  {
    name: named("datamodel-code-generator"),
    ...client({
      ...python("out"),
      // The host of the `$ref` by URL column is this machine, which the program guards against.
      generate: (input, output) => [
        command`${program("datamodel-codegen")} --input ${input} --output ${output}/models.py --input-file-type openapi
          --openapi-scopes schemas paths --output-model-type pydantic_v2.BaseModel --collapse-root-models
          --disable-timestamp --allow-remote-refs --allow-private-network --custom-file-header ${"# Models."}`,
      ],
      files: { "datamodel_codegen.py": "probe.py" },
    }),
  },
  {
    ...openapiGenerator("python"),
    ...client({
      ...python(),
      generate: (input, output) => generate("python", input, output),
      files: { "openapi_generator.py": "probe.py" },
      env: { PYTHONPATH: "out", MYPYPATH: "out" },
    }),
  },
  {
    name: named("openapi-core"),
    ...judge((api) => command`${program("python")} ${folder}/openapi_core_validator.py ${api.folder}/${api.file}`),
  },
  {
    name: named("openapi-spec-validator"),
    ...reporter(
      ({ file }) => command`${program("openapi-spec-validator")} ${file}`,
      function listOfContent({ components }) {
        components.responses.NotFound.content = [];
      },
    ),
  },
  {
    name: named("schemathesis"),
    ...reporter(
      ({ file, mock }) => schemathesis(file, mock, 40, "--phases", "examples,fuzzing"),
      function otherType({ components }) {
        components.schemas.ErrorObject.required = ["message", "kind"];
      },
    ),
  },
];
