// Generated from src/attempt.ts by `npm run build`. Do not edit.
export function attempt(run) {
  try {
    return run();
  } catch {
    return void 0;
  }
}
