// openapi-generator, which is a Java program whatever the language that it writes.
import { join } from "node:path";
import type { Tool } from "./language.ts";
import { notes, pinned } from "./language.ts";
import type { Program } from "./program.ts";
import { command } from "./project.ts";

const java = join(import.meta.dirname, "java");
const version = pinned(join(java, "pom.xml"), "openapi-generator-cli");

/** What a row has in common with the others. Maven fetches the program. */
export const openapiGenerator = (generator: string): Pick<Tool, "name" | "needs" | "limits"> => ({
  name: `openapi-generator ${version}, \`${generator}\``,
  needs: [command`java -version`, command`mvn -q -B -f ${java} package`],
  limits: [{ reason: /Unrecognized token 'openapi'|attribute openapi is unexpected/, note: notes.no32 }],
});

/** The command line of a generator. Properties are `name=value`. The first lets further fields of an error pass. */
export function generate(generator: string, ...properties: string[]): Program["generate"] {
  const all = ["disallowAdditionalPropertiesIfNotPresent=false", ...properties].join(",");
  return (input, output) => [
    command`java -jar ${java}/target/cli/openapi-generator-cli.jar generate -g ${generator} -i ${input} -o ${output}
      --additional-properties ${all} --global-property apiDocs=false,apiTests=false,modelDocs=false,modelTests=false`,
  ];
}
