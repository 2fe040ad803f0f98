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
      does: "Each status of the contract has a field with the error. Whatever is none of ours, such as the HTML of a proxy, leaves it `nil`, and `StatusCode()` tells:",
      lines: ["client.go", "read"],
    },
    { does: "A strict server answers with the types of the contract:", lines: ["server.go", "answer"] },
    {
      does: "`oasdiff breaking` agrees with this package's own gate wherever a body, a media type or an operation changes. It takes no change of a header field, an example, a tag, the name of an operation or an `x-` extension for a breaking one, and the gate does.",
    },
  ],
};
