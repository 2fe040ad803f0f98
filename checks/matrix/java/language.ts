// Java and Kotlin: their rows, and the program in `examples/`.
import { join } from "node:path";
import { resolver } from "../checks.ts";
import type { Language } from "../language.ts";
import { generate, notes, openapiGenerator, pinned } from "../language.ts";
import type { Program } from "../program.ts";
import { client, server } from "../program.ts";
import { command, execute, proxied, root } from "../project.ts";

const folder = import.meta.dirname;
const lib = join(folder, "target/lib");

/** A probe in Java beside the sources. The shell finds these. */
const javac = (main: string): Omit<Program, "generate"> => ({
  folder,
  sources: /main\/.*\.java$/,
  files: { [`${main}.java`]: `${main}.java` },
  build: [
    ["sh", "-c", `javac -Xlint:all -Werror -cp "${lib}/*" -d classes *.java $(find out/src/main -name '*.java')`],
  ],
  run: command`java -cp classes:${lib}/* ${main}`,
});

/** The same in Kotlin, whose compiler takes no `*` in its class path. */
const kotlinc: Omit<Program, "generate"> = {
  folder,
  sources: /main\/.*\.kt$/,
  files: { "Client.kt": "Client.kt" },
  build: [
    [
      "sh",
      "-c",
      `java -cp "${lib}/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -Werror -cp "$(printf '%s:' ${lib}/*)" -d classes Client.kt out/src/main`,
    ],
  ],
  run: command`java -cp classes:${lib}/* ClientKt`,
};

/** What OpenAPI takes for granted of a header, which the parser writes down. */
const granted = (key: string, value: unknown) =>
  (key === "style" && value === "simple") || (key === "explode" && value === false);

const spring = { ".": "examples/spring", "src/main/resources/contract.json": "generated/contract.json" };
const start = (place: string, port: number) =>
  command`java -jar ${place}/target/server.jar --server.port=${`${port}`} --server.address=127.0.0.1`;

export const language: Language = {
  name: "Java and Kotlin",
  needs: [command`java -version`, command`mvn -version`],
  install: [
    command`mvn -q -B package`,
    command`javac -Xlint:all -cp ${lib}/* -d ${folder}/target/resolver Resolver.java`,
  ],
  tools: async () => [
    {
      name: `swagger-parser ${pinned(join(folder, "pom.xml"), "swagger-parser")}`,
      limits: [{ reason: /Not parsed\.$/, note: notes.no32 }],
      ...resolver(async (api) => {
        const line = command`java -cp ${folder}/target/resolver:${lib}/* Resolver ${api.file}`;
        const text = await execute(api.folder, line, proxied(api));
        return JSON.parse(text, (key, value) => (granted(key, value) ? undefined : value));
      }),
    },
    {
      ...openapiGenerator("java"),
      ...client({
        ...javac("Client"),
        generate: generate("java", "library=native", "useJakartaEe=true", "hideGenerationTimestamp=true"),
        // A Java string may be null, whatever is required.
        fault: ({ components }) => (components.schemas.ErrorType = { description: "Anything." }),
      }),
    },
    {
      ...openapiGenerator("kotlin"),
      ...client({ ...kotlinc, generate: generate("kotlin", "serializationLibrary=jackson") }),
    },
    {
      ...openapiGenerator("spring"),
      ...server({
        ...javac("Server"),
        generate: generate(
          "spring",
          ...["useSpringBoot3=true", "interfaceOnly=true", "openApiNullable=false", "documentationProvider=none"],
          "hideGenerationTimestamp=true",
        ),
      }),
    },
  ],
  bare: [
    {
      name: `Spring Boot ${pinned(join(root, "examples/spring/pom.xml"), "spring-boot-starter-parent")}`,
      files: {
        "pom.xml": "examples/spring/pom.xml",
        "src/main/java/example/Bare.java": "checks/matrix/java/Bare.java",
      },
      run: [command`mvn -q -B package -Dstart-class=example.Bare`],
      start,
    },
  ],
  examples: [
    {
      name: "examples/spring",
      files: spring,
      run: [command`mvn -q -B package`],
      start,
    },
    {
      name: "the merge of examples/spring",
      files: {
        ...spring,
        "src/main/java/example/Merge.java": "checks/matrix/java/Merge.java",
        "src/main/resources/vectors.json": "generated/merge-vectors.json",
      },
      run: [
        command`mvn -q -B package`,
        command`java -cp target/server.jar -Dloader.main=example.Merge org.springframework.boot.loader.launch.PropertiesLauncher`,
      ],
    },
  ],
};
