// The TypeScript types of the bundle.
import type { OpenAPI3 } from "openapi-typescript";
import type { TypeNode } from "typescript";
import type { Contract } from "../contract/contract.ts";
import { banner } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";
import { astToString, openapiTS, ts } from "../lib/typescript.ts";

/** Name to text: `openapi.d.ts`. */
export async function types(contract: Contract): Promise<Files> {
  const nodes = await openapiTS(structuredClone(contract.bundle) as OpenAPI3, {
    transform: (schema) => {
      if ("x-extensible-enum" in schema) return openEnumeration(schema["x-extensible-enum"] as string[]);
      if (schema.format === "binary") return ts.factory.createTypeReferenceNode("Uint8Array");
      return undefined;
    },
  });
  const declarations = [`// ${banner}`, astToString(nodes).trim(), aliases(contract), responseBodies(contract)];
  return new Map([["openapi.d.ts", `${declarations.join("\n\n")}\n`]]);
}

/** The known values, which an editor completes, or any other string: `(string & {})` keeps TypeScript from folding the values into `string`. */
function openEnumeration(values: string[]): TypeNode {
  const { factory } = ts;
  const literals = values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
  const string = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  const anyString = factory.createIntersectionTypeNode([string, factory.createTypeLiteralNode([])]);
  return factory.createUnionTypeNode([...literals, anyString]);
}

function aliases({ bundle }: Contract): string {
  return Object.entries<any>(bundle.components.schemas)
    .map(
      ([name, { description }]) =>
        `${docComment(description)}\nexport type ${name} = components["schemas"]["${name}"];`,
    )
    .join("\n\n");
}

function responseBodies({ statuses }: Contract): string {
  const members = statuses.map(({ code, name, reason, content }) => {
    const bodies = Object.keys(content).map(
      (mediaType) => `components["responses"]["${name}"]["content"]["${mediaType}"]`,
    );
    return `  /** ${reason} */\n  ${code}: ${bodies.join(" | ")};`;
  });
  return [
    `/** Status code to the body of its response. */\nexport interface ResponseBodies {\n${members.join("\n")}\n}`,
    `/** Status code that has a shared response. */\nexport type Status = keyof ResponseBodies;`,
    `/** Body of the response with a status, such as \`ResponseBody<404>\`. The bodies of several statuses make a union. */\nexport type ResponseBody<S extends Status = Status> = ResponseBodies[S];`,
  ].join("\n\n");
}

/** A doc comment that no text from the description can end. */
export function docComment(text: string): string {
  return `/**\n${text.replaceAll("*/", "*\\/").replace(/^/gm, " * ")}\n */`;
}
