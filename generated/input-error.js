// Generated from src/input-error.ts by `npm run build`. Do not edit.
export class InputError extends TypeError {
  #keys;
  constructor(message, keys = []) {
    super(message);
    this.#keys = keys;
  }
  /** Keys that lead to what is wrong, if it is a part of a document. Empty otherwise. */
  get keys() {
    return this.#keys;
  }
}
export function fail(origin, complaint, keys = []) {
  throw new InputError(`${origin[0].toUpperCase()}${origin.slice(1)} ${complaint}.`, keys);
}
