// The test vectors, as JSON: any language can read them, and hold its own reader of errors, or its own merge, to the contract.
import type { Condition, Contract, Status } from "../contract/contract.ts";
import { lastSegment } from "../contract/contract.ts";
import { banner, json } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";
import { catalogData } from "./catalog.ts";

/** Name to text: `test-vectors.json` and `merge-vectors.json`. */
export function testVectors(contract: Contract): Files {
  const { "test-vectors": readers, "merge-vectors": merges } = contract.beside;
  const vectors = Object.values<MergeCase>(merges as any).map((given) => mergeVector(contract, given));
  return new Map([
    ["test-vectors.json", json({ $comment: banner, ...readers, ...casesOf(contract, readers as any) })],
    ["merge-vectors.json", json({ $comment: banner, vectors })],
  ]);
}

/** The type and the retry that a case says of an error. */
interface Advice {
  type: string;
  retry: string;
}

interface AdviceCase {
  status: number;
  type?: string;
  method: string;
  advice?: Advice & { retryable: boolean };
}

interface ResponseCase {
  status: number;
  json?: any;
  /** The advice for the status and the type in the body, whatever the rest of the response says. */
  from: Advice;
}

/** The cases about advice that are true of this contract, whatever its statuses, and one for each type that has none. */
function casesOf(contract: Contract, { advice, responses }: { advice: AdviceCase[]; responses: ResponseCase[] }) {
  const { types, statuses } = catalogData(contract);
  const isTrue = (said: Advice | undefined, status: number, type = "") => {
    const isListed = type in types || status in statuses;
    const x00 = status < 600 ? status - (status % 100) : 500;
    const decisive = type in types ? type : (statuses[status] ?? statuses[x00]);
    // Of a status that is not listed, an RFC may say more than of its class.
    return decisive === said?.type && (!isListed || types[decisive!]!.retry === said!.retry);
  };
  const kept = advice.filter(({ advice, status, type }) => isTrue(advice, status, type));
  const missing = Object.values(types).filter(({ type }) => !kept.some(({ advice }) => advice?.type === type));
  const added = missing.map(({ status, type, retry }) => {
    return { status, type, method: "GET", advice: { type, retry, retryable: retry !== "never" } };
  });
  return {
    advice: [...kept, ...added],
    responses: responses
      .filter(({ from, status, json }) => isTrue(from, status, json?.error?.type))
      .map(({ from: _from, ...given }) => given),
  };
}

interface MergeCase {
  name: string;
  /** Statuses that the merge is asked for. Without it, all that are not opt-in. */
  statuses?: number[];
  document: any;
  /** `GET /invoices` to the statuses that it gains, or to the conditions of those. */
  added: Record<string, (number | Condition)[]>;
}

/** The case with its whole result: the document, the responses that its operations gain, and the components that these need. */
function mergeVector({ bundle, statuses }: Contract, { name, statuses: asked, document, added }: MergeCase): object {
  const possible = statuses.filter(({ when }) => when !== undefined);
  const wanted = asked?.filter((code) => possible.some((status) => status.code === code));
  const input = { openapi: "3.1.0", info: { title: name, version: "1.0.0" }, ...document };
  const result = structuredClone(input);
  const needed = new Set<string>();
  for (const [operation, gained] of Object.entries(added)) {
    const [method = "", path = ""] = operation.split(" ");
    const { responses } = result.paths[path][method.toLowerCase()];
    const isGained = ({ code, when, optIn }: Status) => gained.includes(code) || (!optIn && gained.includes(when!));
    for (const { code, name } of possible.filter(isGained)) {
      const ref = `#/components/responses/${name}`;
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
