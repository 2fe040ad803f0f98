// The rows of Java and Kotlin.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { resolver } from "../checks.ts";
import type { Tool } from "../language.ts";
import { notes, pinned } from "../language.ts";
import { generate, openapiGenerator } from "../openapi-generator.ts";
import type { Program } from "../program.ts";
import { client, server } from "../program.ts";
import type { Command } from "../project.ts";
import { command, execute, proxied } from "../project.ts";

const folder = import.meta.dirname;
const lib = join(folder, "target/lib");
const libraries = readdirSync(lib)
  .map((name) => join(lib, name))
  .join(":");

/** Compiles the sources and the probe. The shell finds the sources. */
const javac: Command[] = [
  ["sh", "-c", `javac -Xlint:all -Werror -cp "${lib}/*" -d classes *.java $(find out/src/main -name '*.java')`],
];
const kotlinc: Command[] = [
  command`java -cp ${libraries} org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
    -no-stdlib -no-reflect -Werror -cp ${libraries} -d classes Client.kt out/src/main`,
];
const java = (main: string): Command => command`java -cp classes:${libraries} ${main}`;

const jvm: Pick<Program, "folder" | "sources"> = { folder, sources: /main\/.*\.(java|kt)$/ };
const springProperties = [
  ...["useSpringBoot3=true", "interfaceOnly=true"],
  ...["openApiNullable=false", "documentationProvider=none"],
];
const stamp = "hideGenerationTimestamp=true";

/** What OpenAPI takes for granted of a header, which the parser writes down. */
const granted = (key: string, value: unknown) =>
  (key === "style" && value === "simple") || (key === "explode" && value === false);

export const tools: Tool[] = [
  {
    name: `swagger-parser ${pinned(join(folder, "pom.xml"), "swagger-parser")}`,
    limits: [{ reason: /Not parsed\.$/, note: notes.no32 }],
    ...resolver(async (api) => {
      const line = command`java -cp ${folder}/target/resolver:${libraries} Resolver ${api.file}`;
      const text = await execute(api.folder, line, proxied(api));
      return JSON.parse(text, (key, value) => (granted(key, value) ? undefined : value));
    }),
  },
  {
    ...openapiGenerator("java"),
    ...client({
      ...jvm,
      generate: (input, output) => generate("java", input, output, "library=native", "useJakartaEe=true", stamp),
      files: { "Client.java": "Client.java" },
      build: javac,
      run: java("Client"),
      // A Java string may be null, whatever is required.
      fault: ({ components }) => (components.schemas.ErrorType = { description: "Anything." }),
    }),
  },
  {
    ...openapiGenerator("kotlin"),
    ...client({
      ...jvm,
      generate: (input, output) => generate("kotlin", input, output, "serializationLibrary=jackson"),
      files: { "Client.kt": "Client.kt" },
      build: kotlinc,
      run: java("ClientKt"),
    }),
  },
  {
    ...openapiGenerator("spring"),
    ...server({
      ...jvm,
      generate: (input, output) => generate("spring", input, output, ...springProperties, stamp),
      files: { "Server.java": "Server.java" },
      build: javac,
      run: java("Server"),
    }),
  },
];
