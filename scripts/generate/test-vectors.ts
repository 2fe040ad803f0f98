// The test vectors, as JSON: any language can read it, and hold its own reader of errors to the contract.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { banner, json } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";
import { root } from "../lib/project.ts";

/** Name to text: `test-vectors.json`. */
export function testVectors(): Files {
  const vectors = parseYaml(readFileSync(join(root, "openapi/test-vectors.yaml"), "utf8")) as object;
  return new Map([["test-vectors.json", json({ $comment: banner, ...vectors })]]);
}
