// Parts of sentences for people.

/** `a, b or c`. */
export const choices = (values: readonly unknown[]): string =>
  [values.slice(0, -1).join(", "), values.at(-1)].filter((text) => text !== "").join(" or ");

/** A value in words, whatever it is. */
export function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return `a value that JSON cannot hold (${typeof value})`;
  }
}
