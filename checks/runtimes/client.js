// @ts-nocheck: what every runtime does with the package, as text, because each loads the package in its own way.

/** Reads responses of the server of run.ts, and tells what came of it in JSON's terms. */
globalThis.client = async (pkg, url) => {
  const read = async (path, options) => {
    const received = await pkg.readError(await fetch(url + path), "GET", options);
    if (!received) return "no error";
    const { status, form, bodyState, error, text, retryable, retryAfterMs } = received;
    return { status, form, bodyState, error, length: text.length, retryable, retryAfterMs };
  };
  const aborted = async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const response = await fetch(`${url}stalled`, { signal });
    setTimeout(() => controller.abort(), 100);
    return pkg.readError(response, "GET", { signal }).catch((error) => error.name);
  };
  return {
    exports: Object.keys(pkg)
      .filter((name) => name !== "default")
      .sort(),
    guard: [pkg.isErrorResponse({ error: { message: "", type: "" } }), pkg.isErrorResponse({})],
    thrown: new pkg.ResponseError(await pkg.readError(await fetch(`${url}ours`), "GET")) instanceof Error,
    ours: await read("ours"),
    html: await read("html"),
    ok: await read("ok"),
    ...(globalThis.ReadableStream && { endless: await read("endless"), bomb: await read("bomb") }),
    stalled: await read("stalled", { timeoutMs: 100 }),
    aborted: await aborted(),
  };
};
