export { isErrorResponse as default } from "../../generated/index.js";
