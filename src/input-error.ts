/** A part of what a user gives. */
export interface Origin {
  /** What messages call it. */
  readonly name: string;
  /** What it is in. Undefined if that has no place in a document or options. */
  readonly input?: "document" | "options";
  /** Keys that lead to it. */
  readonly keys?: readonly string[];
}

/** The option that keys lead to. */
export const optionOrigin = (...keys: string[]): Origin => ({
  name: `option \`${keys.join(".")}\``,
  input: "options",
  keys,
});

/** The document, or the part that keys lead to. */
export const documentOrigin = (keys: readonly string[] = [], name = "the document"): Origin => ({
  name,
  input: "document",
  keys,
});

/** Wrong input. The message says where, what is wrong and what to do, so that no stack trace helps. */
export class InputError extends TypeError {
  readonly #origin: Origin | undefined;

  constructor(message: string, origin?: Origin) {
    super(message);
    this.#origin = origin;
  }

  /** What is wrong, if it is a part of a document or of options. */
  get origin(): Origin | undefined {
    return this.#origin;
  }
}

/** Throws `InputError`: where, and then what is wrong and what to do. */
export function fail(origin: Origin, complaint: string): never {
  throw new InputError(`${origin.name[0]!.toUpperCase()}${origin.name.slice(1)} ${complaint}.`, origin);
}
