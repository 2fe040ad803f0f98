/** Wrong input. The message says where, what is wrong and what to do, so that no stack trace helps. */
export class InputError extends TypeError {}

/** Throws `InputError`: where, and then what is wrong and what to do. */
export function fail(origin: string, complaint: string): never {
  throw new InputError(`${origin[0]!.toUpperCase()}${origin.slice(1)} ${complaint}.`);
}
