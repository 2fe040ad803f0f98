// The TypeScript types of the bundle.
import type { OpenAPI3 } from "openapi-typescript";
import type { TypeNode } from "typescript";
import type { Description } from "./description.ts";
import { banner } from "./generated.ts";
import type { Files } from "./generated.ts";
import { index } from "./runtime.ts";
import { astToString, openapiTS, ts } from "./typescript.ts";

/** Name to text: `index.d.ts`, the types of the bundle beside those of the run-time modules. */
export async function types(description: Description): Promise<Files> {
  const nodes = await openapiTS(structuredClone(description.bundle) as OpenAPI3, {
    transform: (schema) => {
      if ("x-extensible-enum" in schema) return openEnumeration(schema["x-extensible-enum"] as string[]);
      if (schema.format === "binary") return ts.factory.createTypeReferenceNode("Uint8Array");
      return undefined;
    },
  });
  const declarations = [`// ${banner}`, astToString(nodes).trim(), aliases(description), responseBodies(description), index].join("\n\n");
  return new Map([["index.d.ts", `${declarations}\n`]]);
}

/** The known values, which an editor completes, or any other string: `(string & {})` keeps TypeScript from folding the values into `string`. */
function openEnumeration(values: string[]): TypeNode {
  const { factory } = ts;
  const literals = values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
  const string = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  return factory.createUnionTypeNode([...literals, factory.createIntersectionTypeNode([string, factory.createTypeLiteralNode([])])]);
}

function aliases({ bundle: { components } }: Description): string {
  return Object.entries<any>(components.schemas)
    .map(([name, { description }]) => `${docComment(description)}\nexport type ${name} = components["schemas"]["${name}"];`)
    .join("\n\n");
}

function responseBodies({ statuses }: Description): string {
  const members = statuses.map(({ status, name, reason, content }) => {
    const body = Object.keys(content).map((mediaType) => `components["responses"]["${name}"]["content"]["${mediaType}"]`);
    return `  /** ${reason} */\n  ${status}: ${body.join(" | ")};`;
  });
  return [
    `${docComment("Documented status code to the body of its response.\nSource: the operations under `/statuses` in openapi/openapi.yaml.")}\nexport interface ResponseBodies {\n${members.join("\n")}\n}`,
    `/** Documented status code. */\nexport type Status = keyof ResponseBodies;`,
    `${docComment("Body of the response with a status, such as `ResponseBody<404>`. Bodies of several statuses make a union.")}\nexport type ResponseBody<S extends Status = Status> = ResponseBodies[S];`,
  ].join("\n\n");
}

/** Text from the description cannot end the comment that it stands in. */
export function docComment(text: string): string {
  return `/**\n${text.replaceAll("*/", "*\\/").replace(/^/gm, " * ")}\n */`;
}
