// Generated from src/input-error.ts by `npm run build`. Do not edit.
export class InputError extends TypeError {
}
