// Faults in what is committed and published, and in the tools of the repository.
import type { Edit, Fault } from "./fault.ts";
import { inFile, unbuilt } from "./fault.ts";

const gate = "release/compat the version fits";
const fresh = "build/bundles are a fresh build";
const once = (name: string, edit: Edit, test: string): Fault => ({ name, edits: [edit], tests: [test], unbuilt: true });

const committed: Fault[] = [
  ...unbuilt([
    ...inFile("generated/openapi.yaml", fresh, [["a generated bundle is edited", "API error responses", "API errors"]]),

    ...inFile("generated/cjs/error-response.js", fresh, [
      ["a generated module is edited", "errorResponse: () => errorResponse", "errorResponse: () => Object"],
    ]),
    ...inFile("openapi/components/responses/NotFound.yaml", fresh, [
      ["a change is not built", "matches GET", "matches POST"],
    ]),
    ...inFile("README.md", fresh, [
      ["a row of README's table is edited", "| `not_found_error` | never |", "| `not_found_error` | backoff |"],
    ]),
    ...inFile("README.md", "package/pages README", [
      [
        "an import in README has no such name",
        "import type { ErrorResponse,",
        "import type { ErrorBody, ErrorResponse,",
      ],
      ["README leads to a page that is not there", "](docs/", "](doc/"],
    ]),
    ...inFile("README.md", "package/pages say what was measured", [
      ["README counts a tool that did not run", "Measured with ", "Measured with 1"],
    ]),
    ...inFile("releases/v1.0.0/openapi.yaml", "release/compat as it stands", [
      ["a released contract is edited", "API error responses", "API errors"],
    ]),
    ...inFile("CHANGELOG.md", "release/release CHANGELOG", [["the changelog lacks the version", "## 1.0.0", "## 1.0"]]),
  ]),
  once("a file in `generated/` has no source", { file: "generated/more.json", to: "{}\n" }, fresh),
  once("a generated file is missing", { file: "generated/openapi-3.0.json" }, fresh),
  once("a released contract is removed", { file: "releases/v1.0.0/openapi-3.0.yaml" }, "release/compat as it stands"),
];

const published: Fault[] = [
  ...unbuilt([
    ...inFile("package.json", gate, [["an export is removed", /,\n *"\.\/openapi\/\*\.yaml": [^,\n]*/, ""]]),
    ...inFile("package.json", "package/types-package", [
      ["`require` gets ESM", '"default": "./generated/cjs/index.js"', '"default": "./generated/index.js"'],
    ]),
    ...inFile("package.json", "package/command", [["the command is not installed", /.*"bin": .*\n/, ""]]),
    ...inFile("package.json", "release/release npm publishes", [
      ["components are not published", /(?<="files": \[[^\]]*) {4}"openapi",\n/, ""],
    ]),
    ...inFile("package.json", "release/supply-chain", [
      ["a dependency joins", '  "devDependencies"', '  "dependencies": { "yaml": "2.9.1" },\n  "devDependencies"'],
      ["an install script joins", '    "test":', '    "postinstall": "node scripts/hello.js",\n    "test":'],
    ]),
  ]),
  ...inFile("package.json", "release/release npm publishes", [
    ["the docs site is published", '    "!generated/docs",\n', ""],
  ]),
];

const supply: Fault[] = unbuilt([
  ...inFile("package-lock.json", "release/supply-chain", [
    [
      "the lockfile takes another package",
      '"node_modules/ajv": {',
      '"node_modules/ajv": {\n      "resolved": "https://registry.npmjs.org/ajw/-/ajw-8.20.0.tgz",',
    ],
  ]),
  ...inFile("bench/package-lock.json", "release/supply-chain", [
    ["a hash is lost from the benchmark's lockfile", / *"integrity": .*\n/, ""],
  ]),
  ...inFile(".npmrc", "release/supply-chain", [["install scripts run", "ignore-scripts=true", "ignore-scripts=false"]]),
  ...inFile(".github/dependabot.yml", "release/supply-chain", [["Dependabot forgets a folder", "/bench, ", ""]]),
  ...inFile(".github/workflows/ci.yml", "release/workflows", [
    ["an action is not pinned", /checkout@\S+ # v[\d.]+/, "checkout@v7"],

    ["the oldest Node is not tested", '"20.19.0", ', ""],
  ]),
  ...inFile(".github/workflows/release.yml", "release/workflows", [
    ["a release has no provenance", " --provenance", ""],
  ]),
]);

const publish = "scripts/lib/publish.ts";

const building: Fault[] = [
  ...inFile(publish, "build/publish", [
    ["builds do not wait for each other", /await lockfile\.lock\(.*?\}\);/s, "async () => void lockfile;"],
    [
      "files are written in place",
      "await rename(folder, previous);",
      "for (const [path, content] of files) await writeFile(join(folder, path), content);\n    await rename(folder, previous);",
    ],
    ["a build that was stopped is not taken up", "await rename(previous, folder).catch(() => undefined);", ""],
    ["a folder that may not be written is replaced", "  await access(folder, constants.W_OK);\n", ""],
    ["a failed build leaves its files", /(catch \(error\) \{\n) {4}await rm\(next.*\n/, "$1"],
  ]),
  {
    name: "old files stay",
    edits: [
      { file: publish, from: "await mkdir(next);", to: "await cp(folder, next, { recursive: true });" },
      { file: publish, from: "import { access,", to: "import { access, cp," },
    ],
    tests: ["build/publish"],
  },
  ...inFile("scripts/lib/command.ts", "contract/bad-input", [
    ["a failed build exits with 0", "process.exitCode = 1", "process.exitCode = 0"],
    ["bad input ends with a stack trace", "error instanceof InputError ?", "error === undefined ?"],
  ]),
  ...inFile("scripts/lib/command.ts", "build/command", [
    [
      "a reader who stops early sees a stack trace",
      'if (code === "EPIPE") process.exit();',
      "if (code) throw new Error(code);",
    ],
  ]),
  ...inFile("scripts/lib/worker.ts", "build/command", [
    ["bad input of a thread ends with a stack trace", "answer.isInputError ?", "!answer ?"],
  ]),
  ...inFile("scripts/lib/marked.ts", "contract/bad-input", [
    ["README may lack the place of its table", "end < 0)", "end < -1)"],
  ]),
  ...unbuilt([
    ...inFile("scripts/lib/files.ts", "build/code finds nothing", [
      ["a type is wrong", "(folder: string): string[] {", "(folder: string): number[] {"],
    ]),
    ...inFile("scripts/lib/files.ts", "build/code finds nothing", [
      ["a file is not formatted", "export type Files =", "export  type Files ="],
    ]),
  ]),
];

export const repository: Fault[] = [...committed, ...published, ...supply, ...building];
