// What goes wrong inside: the handler of `GET /items/{itemId}` throws it in each server of this folder.
export const failure = () => new Error("connect ECONNREFUSED db-7.internal:5432");

/** Says the port, which whoever started the server waits for. */
export const listening = (address) => console.log("Listening", address);
