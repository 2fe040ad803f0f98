export { InputError } from "../../src/input-error.ts";
