// The test vectors, as JSON: any language can read them, and hold its own reader of errors, or its own merge, to the contract.
import type { Contract } from "../contract/contract.ts";
import { lastSegment } from "../contract/contract.ts";
import { banner, json } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";

/** Name to text: `test-vectors.json` and `merge-vectors.json`. */
export function testVectors(contract: Contract): Files {
  const { "test-vectors": readers, "merge-vectors": merges } = contract.beside;
  const vectors = Object.values<MergeCase>(merges as any).map((given) => mergeVector(contract, given));
  return new Map([
    ["test-vectors.json", json({ $comment: banner, ...readers })],
    ["merge-vectors.json", json({ $comment: banner, vectors })],
  ]);
}

interface MergeCase {
  name: string;
  /** Statuses that the merge is asked for. Without it, all that are not opt-in. */
  statuses?: number[];
  document: any;
  /** `GET /invoices` to the statuses that it gains. */
  added: Record<string, number[]>;
}

/** The case with its whole result: the document, the responses that its operations gain, and the components that these need. */
function mergeVector({ bundle, statuses }: Contract, { name, statuses: wanted, document, added }: MergeCase): object {
  const input = { openapi: "3.1.0", info: { title: name, version: "1.0.0" }, ...document };
  const result = structuredClone(input);
  const needed = new Set<string>();
  for (const [operation, codes] of Object.entries(added)) {
    const [method = "", path = ""] = operation.split(" ");
    const { responses } = result.paths[path][method.toLowerCase()];
    for (const code of codes) {
      const ref = `#/components/responses/${statuses.find((status) => status.code === code)!.name}`;
      const { content: _content, "x-status": _status, ...head } = at(bundle, ref);
      responses[code] = method === "HEAD" ? head : { $ref: ref };
      for (const [, found = ""] of JSON.stringify(responses[code]).matchAll(reference)) needed.add(found);
    }
  }
  // The set grows while it is walked.
  for (const ref of needed) {
    const kind = ref.split("/")[2]!;
    const component = at(bundle, ref);
    ((result.components ??= {})[kind] ??= {})[lastSegment(ref)] = component;
    for (const [, found = ""] of JSON.stringify(component).matchAll(reference)) needed.add(found);
  }
  return { name, ...(wanted && { statuses: wanted }), document: input, result };
}

/** A reference to a component in JSON, such as `"$ref":"#/components/headers/RetryAfter"`. */
const reference = /"\$ref":"(#[^"]+)"/g;

const at = (document: any, ref: string): any =>
  ref
    .split("/")
    .slice(1)
    .reduce((part, key) => part[key], document);
