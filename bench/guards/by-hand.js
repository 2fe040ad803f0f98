/** @param {any} value */
export default (value) => typeof value?.error?.message === "string" && typeof value.error.type === "string";
