// What code asks of values that may be anything.

/** What a function returns, and `undefined` if it throws. */
export function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** Whether a value is a text. */
export const isText = (value: unknown): value is string => typeof value === "string";
