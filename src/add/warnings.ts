// What a document says beside the contract, and what its author asked for in vain, in sentences.

import { meanTheSame } from "./components.js";
import type { Source, Value } from "./document.js";
import { entriesOf, get, isObject, itemsOf, refOf } from "./document.js";
import type { Operation } from "./operations.js";
import { findAnswer } from "./operations.js";
import type { Addition, Plan } from "./plan.js";
import { createShapeTest } from "./shape.js";
import { contractSource } from "./status-responses.js";

/** How often something is found, and where first. */
interface Tally {
  count: number;
  first?: string;
}

const tally = (found: Tally, place: () => string): void => {
  found.first ??= place();
  found.count++;
};

const nameOf = ({ method, path }: Operation) => `${method} ${path}`;

/** Collects what is found in the operations, and tells it once. */
export class Findings {
  readonly #source: Source;
  readonly #plan: Plan;
  readonly #hasShape: (response: Value) => boolean | undefined;
  /** Many operations refer to one response. */
  readonly #shapes = new Map<Value, boolean | undefined>();
  readonly #references = new Set<string>();
  readonly #asked: { addition: Addition; able: number; byRange: number; range?: string }[];
  #operations = 0;
  #complete = 0;
  readonly #waiting: Tally = { count: 0 };
  readonly #errors: Tally = { count: 0 };
  readonly #otherShapes: Tally = { count: 0 };
  readonly #anyMediaType: Tally = { count: 0 };
  readonly #foreign: Tally = { count: 0 };

  constructor(source: Source, plan: Plan) {
    this.#source = source;
    this.#plan = plan;
    this.#hasShape = createShapeTest(source);
    this.#asked = plan.additions
      .filter(({ response }) => plan.asked.has(response.code))
      .map((addition) => ({ addition, able: 0, byRange: 0 }));
  }

  /** Looks at an operation: its responses before any is added, and whether it is the API's alone. */
  add(operation: Operation, responses: Record<string, Value>, isOwned: boolean): void {
    const { value, items } = operation;
    this.#operations++;
    if (!isOwned) tally(this.#foreign, () => nameOf(operation));
    for (const owner of [value, ...items]) {
      this.#addReference(owner);
      for (const parameter of itemsOf(get(owner, "parameters"))) this.#addReference(parameter);
    }
    const isComplete = isObject(value.responses) && refOf(value.responses) === undefined;
    if (!isComplete) return;
    this.#addErrors(operation, responses);
    if (!isOwned) return;
    this.#complete++;
    this.#addAnswers(operation, responses);
  }

  #addReference(owner: Value): void {
    const ref = refOf(owner);
    if (ref !== undefined) this.#references.add(ref);
  }

  /** Counts the author's error responses. A `default` that stands alone may be the answer to a success. */
  #addErrors(operation: Operation, responses: Record<string, Value>): void {
    const written = operation.value.responses;
    const statuses = Object.keys(written);
    for (const status of statuses) {
      const response = written[status];
      const isError = status[0] === "4" || status[0] === "5" || (status === "default" && statuses.length > 1);
      if (!isError || responses[status] !== response) continue;
      const followed = this.#source.follow(response);
      const place = () => `${status} of ${nameOf(operation)}`;
      tally(this.#errors, place);
      if (get(get(followed, "content"), "*/*") !== undefined) tally(this.#anyMediaType, place);
      // An author who writes `x-status` has decided about the body.
      if (!this.#shapes.has(followed))
        this.#shapes.set(followed, isObject(get(followed, "x-status")) || this.#hasShape(followed));
      if (this.#shapes.get(followed) === false) tally(this.#otherShapes, place);
    }
  }

  /** Counts what an operation could get, and what keeps it from that. */
  #addAnswers(operation: Operation, responses: Record<string, Value>): void {
    for (const asked of this.#asked) {
      if (!asked.addition.findCondition(operation)) continue;
      asked.able++;
      const answer = findAnswer(responses, asked.addition.response.code, false);
      if (answer === undefined || !/^.XX$/i.test(answer)) continue;
      asked.range ??= answer;
      asked.byRange++;
    }
    if (this.#plan.isDefaultDecided || !Object.hasOwn(responses, "default")) return;
    const isWaiting = this.#plan.additions.some(
      ({ response, findCondition }) =>
        findAnswer(responses, response.code, true) === undefined && findCondition(operation),
    );
    if (isWaiting) tally(this.#waiting, () => nameOf(operation));
  }

  /** Warns of what was found. */
  warn(): void {
    this.#plan.warnOfExclusions();
    for (const warning of [
      this.#ofPaths(),
      ...this.#ofAsked(),
      this.#ofDefaults(),
      this.#ofShapes(),
      this.#ofMediaTypes(),
      this.#ofForeign(),
      this.#ofReferences(),
      this.#ofTwins(),
    ])
      if (warning !== undefined) this.#plan.warn(warning);
  }

  /** An API may have webhooks alone. */
  #ofPaths(): string | undefined {
    if (this.#operations > 0 || Object.keys(get(this.#source.root, "paths") ?? {}).length > 0) return undefined;
    return "Nothing is added, because the document has no `paths`. Your clients respond to webhooks and callbacks.";
  }

  /** Statuses that were asked for by their code, and that no operation can get. */
  #ofAsked(): (string | undefined)[] {
    if (this.#complete === 0) return [];
    return this.#asked.map(({ addition: { response, conditions }, able, byRange, range }) => {
      const { code } = response;
      if (able === 0)
        return (
          `You ask for ${code}, but no operation meets its condition \`${conditions.join("` or `")}\`. ` +
          `Correct the document, or remove ${code}.`
        );
      if (byRange < able) return undefined;
      return (
        `You ask for ${code}, but \`${range}\` covers it in every operation that could get it. ` +
        `Replace that range with status codes, or remove ${code}.`
      );
    });
  }

  /** Operations get nothing if they have a `default`, unless the author has decided about that. */
  #ofDefaults(): string | undefined {
    const { count, first } = this.#waiting;
    if (count === 0) return undefined;
    return (
      `Operations that get nothing, because their \`default\` stands for every status: ${count} of ${this.#operations}, such as ${first}. ` +
      "Set the option `besideDefault` to true to add responses anyway, or to false if this is right."
    );
  }

  #ofShapes(): string | undefined {
    const { count, first } = this.#otherShapes;
    if (count === 0) return undefined;
    return (
      `Error responses whose body does not have the shape of \`ErrorResponse\`: ${count} of ${this.#errors.count}, such as ${first}. ` +
      "An API with two shapes of errors misleads its clients: change those responses, " +
      "name them in the option `replace` if a framework wrote them, or leave out their operations with the option `exclude`."
    );
  }

  #ofMediaTypes(): string | undefined {
    const { count, first } = this.#anyMediaType;
    if (count === 0) return undefined;
    return (
      `Error responses with the media type \`*/*\`: ${count} of ${this.#errors.count}, such as ${first}. ` +
      "Name the media type. If springdoc wrote the document, set `springdoc.default-produces-media-type` to `application/json`."
    );
  }

  #ofForeign(): string | undefined {
    const { count, first } = this.#foreign;
    if (count === 0) return undefined;
    return (
      `Operations that a webhook, a callback or an excluded path also uses: ${count}, such as ${first}. ` +
      "They stay as they are. Duplicate them if they need the responses."
    );
  }

  /** What is out of sight. */
  #ofReferences(): string | undefined {
    const paths = get(this.#source.root, "paths");
    for (const item of Object.values(isObject(paths) ? paths : {})) this.#addReference(item);
    const lost = [...this.#references].filter((ref) => this.#source.follow({ $ref: ref }) === undefined);
    if (lost.length === 0) return undefined;
    return (
      `References that lead to another document, or to nothing: ${lost.length}, such as \`${lost[0]}\`. ` +
      "Bundle the document into one file first, so that their path parameters and operations are found."
    );
  }

  /** A bundler gives a second name to what an API refers to in two ways. */
  #ofTwins(): string | undefined {
    const components = get(this.#source.root, "components");
    for (const [kind, ours] of Object.entries(contractSource.root.components))
      for (const value of Object.values<Value>(ours as object)) {
        const names = entriesOf(get(components, kind))
          .filter(([, theirs]) =>
            meanTheSame({ value, source: contractSource }, { value: theirs, source: this.#source }),
          )
          .map(([name]) => name);
        if (names.length > 1)
          return (
            `The shared component \`${names[0]}\` is in the document twice, as \`${names.slice(1).join("` and `")}\` too. ` +
            "Refer to the package in one way only: by file or by bundle pointer."
          );
      }
    return undefined;
  }
}
