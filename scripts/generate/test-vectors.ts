// The test vectors, as JSON: any language can read it, and hold its own reader of errors to the contract.
import type { Contract } from "../contract/contract.ts";
import { banner, json } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";

/** Name to text: `test-vectors.json`. */
export function testVectors({ beside }: Contract): Files {
  return new Map([["test-vectors.json", json({ $comment: banner, ...beside["test-vectors"] })]]);
}
