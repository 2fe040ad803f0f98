/** Bad input. The message says where, what is wrong and what to do, so no stack trace helps. */
export class InputError extends Error {}
