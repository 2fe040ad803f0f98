// Java and Kotlin.
import { join } from "node:path";
import type { Language } from "../language.ts";
import { pinned } from "../language.ts";
import { command, root } from "../project.ts";

const spring = { ".": "examples/spring", "src/main/resources/contract.json": "generated/contract.json" };

const start = (place: string, port: number) =>
  command`java -jar ${place}/target/server.jar --server.port=${`${port}`} --server.address=127.0.0.1`;

export const language: Language = {
  name: "Java and Kotlin",
  needs: [command`java -version`, command`mvn -version`],
  install: [
    command`mvn -q -B package`,
    command`javac -Xlint:all -cp ${join("target", "lib", "*")} -d ${join("target", "resolver")} Resolver.java`,
  ],
  tools: async () => (await import("./tools.ts")).tools,
  servers: [
    {
      name: "spring",
      files: spring,
      build: [command`mvn -q -B package`],
      start,
      fault: ["src/main/java/example/ErrorContract.java", "@RestControllerAdvice\n", ""],
      description: "/openapi.json",
    },
  ],
  bare: [
    {
      name: `Spring Boot ${pinned(join(root, "examples/spring/pom.xml"), "spring-boot-starter-parent")}`,
      files: {
        "pom.xml": "examples/spring/pom.xml",
        "src/main/java/example/Bare.java": "checks/matrix/java/Bare.java",
      },
      build: [command`mvn -q -B package -Dstart-class=example.Bare`],
      start,
    },
  ],
  proofs: [
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
      fault: ["src/main/java/example/ErrorContract.java", 'key.equals("default")', 'key.equals("none")'],
    },
  ],
};
