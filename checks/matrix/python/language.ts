// Python: its rows, and its programs in `examples/`.
import { join } from "node:path";
import { judge, reporter } from "../checks.ts";
import { makeModels, schemathesis } from "../examples.ts";
import type { Language } from "../language.ts";
import { generate, notes, openapiGenerator, pinned } from "../language.ts";
import type { Program } from "../program.ts";
import { client } from "../program.ts";
import { command, root } from "../project.ts";

const folder = import.meta.dirname;
const named = (name: string) => `${name} ${pinned(join(folder, "requirements.txt"), name)}`;
const fastapi = join(root, "examples/fastapi");
const uvicorn = `${fastapi}/.venv/bin/uvicorn`;

/** A program that this folder installs. */
const program = (name: string) => join(folder, ".venv/bin", name);

/** Generated sources, type-checked with the probe. `paths` are those that hold to the strict settings too. */
const checked = (probe: string, ...paths: string[]): Omit<Program, "generate"> => ({
  folder,
  sources: /\.py$/,
  files: { [probe]: "probe.py" },
  build: [command`${program("mypy")} --strict --follow-imports=silent --explicit-package-bases probe.py ${paths}`],
  run: command`${program("python")} probe.py`,
});

/** The host of the `$ref` by URL column is this machine, which datamodel-code-generator guards against. */
const remoteRefs = ["--allow-remote-refs", "--allow-private-network"];

/** What a proof stands in a folder with. */
const from = (folder: string, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, `${folder}/${name}`]));
const errors = { ...from("examples/fastapi", "errors.py"), ...from("generated", "contract.json") };

export const language: Language = {
  name: "Python",
  needs: [command`python3 --version`],
  install: [
    command`python3 -m venv .venv`,
    command`${program("pip")} install --quiet --require-hashes --requirement requirements.txt`,
    command`python3 -m venv ${fastapi}/.venv`,
    command`${fastapi}/.venv/bin/pip install --quiet --require-hashes --requirement ${fastapi}/requirements.txt`,
  ],
  tools: async () => [
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
        ...checked("openapi_python_client.py", "out"),
        generate: (input, output) => [
          command`${program("openapi-python-client")} generate --path ${input} --output-path ${output} --overwrite --meta none`,
        ],
      }),
    },
    {
      name: named("datamodel-code-generator"),
      ...client({
        ...checked("datamodel_codegen.py", "out"),
        generate: (input, output) => [makeModels(input, output, ...remoteRefs, "--custom-file-header", "# Models.")],
      }),
    },
    {
      ...openapiGenerator("python"),
      ...client({
        ...checked("openapi_generator.py"),
        generate: generate("python"),
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
  ],
  bare: [
    {
      name: `FastAPI ${pinned(`${fastapi}/requirements.txt`, "fastapi")}`,
      files: from("checks/matrix/python", "bare.py"),
      run: [],
      start: (place, port) => command`${uvicorn} --app-dir ${place} --port ${`${port}`} bare:app`,
    },
  ],
  examples: [
    {
      name: "examples/fastapi",
      files: { ".": "examples/fastapi", ...errors },
      run: [command`${program("mypy")} --strict --python-executable ${fastapi}/.venv/bin/python server.py protocol.py`],
      start: (place, port) =>
        command`${uvicorn} --app-dir ${place} --port ${`${port}`} --http protocol:ContractProtocol server:app`,
    },
    {
      name: "the bodies and methods that examples/fastapi refuses",
      files: { ...errors, ...from("checks/matrix/python", "check_fastapi.py") },
      run: [command`${fastapi}/.venv/bin/python check_fastapi.py`],
    },
    {
      name: "the lines for Litestar",
      files: { ...errors, ...from("checks/matrix/python", "check_litestar.py") },
      run: [["sed", "-i.bak", "/^from fastapi/,$d", "errors.py"], command`${program("python")} check_litestar.py`],
    },
    {
      name: "examples/readers/read_error.py",
      files: {
        ...from("examples/readers", "read_error.py"),
        ...from("generated", "contract.json", "test-vectors.json"),
        ...from("checks/matrix/python", "check_reader.py"),
      },
      run: [command`python3 check_reader.py`],
    },
    {
      name: "the merge of examples/fastapi/errors.py",
      files: {
        ...errors,
        ...from("generated", "merge-vectors.json"),
        ...from("checks/matrix/python", "check_merge.py"),
      },
      run: [command`${fastapi}/.venv/bin/python check_merge.py`],
    },
  ],
};
