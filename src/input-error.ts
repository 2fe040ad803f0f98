/** Wrong input. The message says where, what is wrong and what to do, so that no stack trace helps. */
export class InputError extends TypeError {}
