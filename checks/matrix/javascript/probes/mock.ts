// Lets the mock answer what a generated client asks of the server that the API names.
export const mock = process.argv[2]!;

const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, mock);
  return fetch(new Request(mock + pathname, input instanceof Request ? input : init));
};
