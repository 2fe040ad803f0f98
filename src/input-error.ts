/** Wrong input. The message says where, what is wrong and what to do, so that no stack trace helps. */
export class InputError extends TypeError {
  readonly #keys: readonly string[];

  constructor(message: string, keys: readonly string[] = []) {
    super(message);
    this.#keys = keys;
  }

  /** Keys that lead to what is wrong, if it is a part of a document. Empty otherwise. */
  get keys(): readonly string[] {
    return this.#keys;
  }
}

/** Throws `InputError`: where, and then what is wrong and what to do. */
export function fail(origin: string, complaint: string, keys: readonly string[] = []): never {
  throw new InputError(`${origin[0]!.toUpperCase()}${origin.slice(1)} ${complaint}.`, keys);
}
