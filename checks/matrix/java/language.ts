// Java and Kotlin.
import { join } from "node:path";
import type { Language } from "../language.ts";

export const language: Language = {
  name: "Java and Kotlin",
  needs: [
    ["java", "-version"],
    ["mvn", "-version"],
  ],
  install: [
    ["mvn", "-q", "-B", "package"],
    ["javac", "-Xlint:all", "-cp", join("target", "lib", "*"), "-d", join("target", "resolver"), "Resolver.java"],
  ],
  tools: async () => (await import("./tools.ts")).tools,
  examples: [
    {
      folder: "spring",
      glue: "src/main/java/example/ContractErrors.java",
      build: [["mvn", "-q", "-B", "package"]],
      start: (folder, port) => [
        "java",
        "-jar",
        join(folder, "target/server.jar"),
        `--server.port=${port}`,
        "--server.address=127.0.0.1",
      ],
    },
  ],
  guide: [
    {
      does: "Generate the client or the server from the API, described in OpenAPI 3.0 or 3.1, with or without bundling it:",
      command: [
        "openapi-generator-cli",
        "generate",
        "-g",
        "java",
        "-i",
        "openapi.yaml",
        "-o",
        "client",
        "--library",
        "native",
        "--additional-properties",
        "disallowAdditionalPropertiesIfNotPresent=false",
      ],
    },
    {
      does: "Read the error from the `ApiException`; a `JsonProcessingException` means that the body does not follow the contract, such as a proxy's HTML:",
      lines: ["Client.java", "read"],
    },
    { does: "In Kotlin:", lines: ["Client.kt", "read"] },
    { does: "A Spring server answers with the generated types:", lines: ["Server.java", "answer"] },
  ],
};
