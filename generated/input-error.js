// Generated from src/input-error.ts by `npm run build`. Do not edit.
export class InputError extends TypeError {
}
export function fail(origin, complaint) {
  throw new InputError(`${origin[0].toUpperCase()}${origin.slice(1)} ${complaint}.`);
}
