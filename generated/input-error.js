// Generated from src/input-error.ts by `npm run build`. Do not edit.
export const optionOrigin = (...keys) => ({
  name: `option \`${keys.join(".")}\``,
  input: "options",
  keys
});
export const documentOrigin = (keys = [], name = "the document") => ({
  name,
  input: "document",
  keys
});
export class InputError extends TypeError {
  #origin;
  constructor(message, origin) {
    super(message);
    this.#origin = origin;
  }
  /** What is wrong, if it is a part of a document or of options. */
  get origin() {
    return this.#origin;
  }
}
export function fail(origin, complaint) {
  throw new InputError(`${origin.name[0].toUpperCase()}${origin.name.slice(1)} ${complaint}.`, origin);
}
