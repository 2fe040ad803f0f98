// Generated from src/values.ts by `npm run build`. Do not edit.
export function attempt(run) {
  try {
    return run();
  } catch {
    return void 0;
  }
}
export const isText = (value) => typeof value === "string";
