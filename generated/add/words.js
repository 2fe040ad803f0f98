// Generated from src/add/words.ts by `npm run build`. Do not edit.
export const choices = (values) => [values.slice(0, -1).join(", "), values.at(-1)].filter((text) => text !== "").join(" or ");
export function show(value) {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return `a value that JSON cannot hold (${typeof value})`;
  }
}
