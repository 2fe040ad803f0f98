// Go.
import { join } from "node:path";
import type { Language } from "../language.ts";

export const language: Language = {
  name: "Go",
  needs: [["go", "version"]],
  install: [
    [
      "go",
      "build",
      "-mod=readonly",
      "-o",
      "target/",
      "./validator",
      "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen",
      "github.com/oasdiff/oasdiff",
    ],
  ],
  tools: async () => (await import("./tools.ts")).tools,
  examples: [
    {
      folder: "net-http",
      glue: "main.go",
      build: [
        ["go", "vet", "."],
        ["go", "build", "-o", "target/server", "."],
      ],
      start: (folder) => [join(folder, "target/server")],
    },
  ],
  guide: [
    {
      does: "Bundle the API, and generate a client from the bundle:",
      command: ["oapi-codegen", "-generate", "types,client", "-package", "api", "-o", "api/api.gen.go", "bundle.yaml"],
    },
    {
      does: "Each status of the contract has a field with the error. If the body does not follow the contract, such as a proxy's HTML, the field is `nil`. `StatusCode()` still has the status:",
      lines: ["client.go", "read"],
    },
    { does: "A strict server answers with the types of the contract:", lines: ["server.go", "answer"] },
    {
      does: "`oasdiff breaking` agrees with this package's own gate wherever a body, a media type or an operation changes. It never treats a change to a header field, an example, a tag, an operation's name or an `x-` extension as breaking. The gate may.",
    },
  ],
};
