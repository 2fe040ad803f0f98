// Plain JavaScript, because Redocly's plugin needs it too.

/** Reason phrase of a component name: `NotFound` is `Not Found`. @param {string} name */
export const reasonPhrase = (name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
