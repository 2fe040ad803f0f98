// Go.
import { join } from "node:path";
import type { Language } from "../language.ts";
import { pinned } from "../language.ts";
import { command } from "../project.ts";

const errors = { "errors.go": "examples/net-http/errors.go", "contract.json": "generated/contract.json" };
const server = {
  build: [command`go vet .`, command`go build -mod=readonly -o server .`],
  start: (place: string) => command`${place}/server`,
  description: "/openapi.json",
};

export const language: Language = {
  name: "Go",
  needs: [command`go version`],
  install: [
    command`go build -mod=readonly -o target/ ./validator
      github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen github.com/oasdiff/oasdiff`,
  ],
  tools: async () => (await import("./tools.ts")).tools,
  servers: [
    {
      ...server,
      name: "net-http",
      files: { ".": "examples/net-http", ...errors },
      fault: ["main.go", "AnswerErrors(mux)", "mux"],
    },
    {
      ...server,
      name: "huma",
      files: { ".": "examples/huma", ...errors },
      fault: ["main.go", "huma.NewError = newError\n", ""],
    },
  ],
  bare: [
    {
      name: `Go ${pinned(join(import.meta.dirname, "go.mod"), "go")} \`net/http\``,
      files: { "main.go": "checks/matrix/go/bare.go", "go.mod": "examples/net-http/go.mod" },
      build: [command`go build -o server .`],
      start: (place) => command`${place}/server`,
    },
  ],
  proofs: [
    {
      name: "the merge of examples/net-http/errors.go",
      files: {
        ...errors,
        "go.mod": "examples/net-http/go.mod",
        "merge_test.go": "checks/matrix/go/merge_test.go",
        "vectors.json": "generated/merge-vectors.json",
      },
      run: [command`go test .`],
      fault: ["errors.go", '"xx", "default"', '"xx"'],
    },
  ],
};
