// The snippets of docs/clients.md, each with the real client against a server. That of ky: examples/clients.slow.test.ts.
import { join } from "node:path";
import { createClient as generateClient } from "@hey-api/openapi-ts";
import { QueryClient } from "@tanstack/react-query";
import createFetchClient from "openapi-fetch";
import { beforeAll, describe, expect, test } from "vitest";
import { errorResponse, ResponseError, readError } from "../../generated/index.js";
import { root } from "../../scripts/lib/project.ts";
import { compile, type Send, testClient } from "../support/clients.ts";
import { answer, listen } from "../support/http.ts";
import { snippetsOf, textOf } from "../support/pages.ts";
import { projectWithPackages } from "../support/project.ts";

/** Snippet to how it sends a GET. */
const clients: Record<string, (module: any) => Send | Promise<Send>> = {
  "openapi-fetch.ts":
    ({ throwErrors }) =>
    (baseUrl) => {
      const client: any = createFetchClient({ baseUrl });
      client.use(throwErrors);
      return client.GET("/items");
    },
  "openapi-fetch-result.ts":
    ({ errorOf }) =>
    async (baseUrl) => {
      const client: any = createFetchClient({ baseUrl });
      const result = await client.GET("/items");
      const received = errorOf(result, "GET");
      if (received) throw new ResponseError(received);
      return result;
    },
  "openapi-react-query.ts":
    ({ createQueries }) =>
    (url) =>
      new QueryClient().fetchQuery(createQueries(url).queryOptions("get", "/items")),
  "hey-api.ts": async () => {
    const { client } = await import(join(project, "client/client.gen.js"));
    return (baseUrl) => client.get({ baseUrl, url: "/items", throwOnError: true });
  },
  "ofetch.ts": ({ api }) => api,
  "axios.ts": ({ api }) => api.get,
  "got.ts":
    ({ getJson }) =>
    (url) =>
      getJson(url, { retry: { limit: 0 } }),
  "superagent.ts": ({ getJson }) => getJson,
  "undici.ts": ({ getJson }) => getJson,
};

const page = textOf("docs/clients.md");
const { "ky.ts": _, ...snippets } = snippetsOf(page);
const files = Object.keys(snippets);

/** How a snippet retries: a file of its own, with something else in place of a text. */
const retries: Record<string, [from: string, to: string]> = {
  "ofetch.ts": ['options?: FetchOptions<"json">', 'options: FetchOptions<"json"> = { retry: 3 }'],
  "axios.ts": ["axios.create();", 'axios.create();\nimport axiosRetry from "axios-retry";\naxiosRetry(api);'],
  "got.ts": ["got(url, options)", "got(url, { retry: { limit: 2, backoffLimit: 1 } })"],
  "superagent.ts": ["get(url)", "get(url).retry(2)"],
  "undici.ts": [
    "request(url)",
    "request(url, { dispatcher: new RetryAgent(new Agent(), { maxRetries: 2, minTimeout: 1, throwOnError: false }) })",
  ],
};
const retrying = Object.entries(retries).map(([file, [from, to]]) => {
  if (!snippets[file]!.includes(from)) throw new Error(`${file} has no ${from}`);
  const text = snippets[file]!.replace(from, to).replace("{ request }", "{ Agent, RetryAgent, request }");
  return [`retrying-${file}`, text];
});
const project = projectWithPackages({ ...snippets, ...Object.fromEntries(retrying) });
await generateClient({
  input: join(root, "generated/openapi.json"),
  output: join(project, "client"),
  plugins: ["@hey-api/client-fetch"],
  logs: { level: "silent" },
});
const load = await compile(project, [...files, ...retrying.map(([file]) => file!)]);

describe.each(Object.keys(clients))("%s", (file) => {
  let send: Send;
  beforeAll(async () => {
    send = await clients[file]!(await load(file));
  });
  testClient(() => send);
});

describe.each(Object.keys(retries))("%s leaves it to its client to retry", (file) => {
  test.each([
    { name: "until a success", answers: [503, 503, 200] },
    { name: "as often as it may", answers: [503, 503, 503, 503] },
  ])("$name", async ({ answers }) => {
    const send = await clients[file]!(await load(`retrying-${file}`));
    const left = [...answers];
    const url = await listen((request, response) => {
      const status = left.shift() ?? 503;
      answer(status, JSON.stringify(status === 200 ? { id: 1 } : errorResponse("service_unavailable_error", "Busy.")), {
        "Content-Type": "application/json",
      })(request, response);
    });
    const result = await send(url).catch((error) => error);
    expect(left.length).toBeLessThan(2);
    if (answers.includes(200)) expect(result).not.toBeInstanceOf(Error);
    else expect(result).toMatchObject({ name: "ResponseError", received: { error: { message: "Busy." } } });
  });
});

describe("tanstack-query.ts", () => {
  const thrown = async (status: number, fields = {}) =>
    new ResponseError((await readError(new Response(null, { status, headers: fields }), "GET"))!);

  test.each<[string, () => unknown, number]>([
    ["an error that no wait cures", () => thrown(404), 1],
    ["a limit that ends", () => thrown(429, { "Retry-After": "0" }), 2],
    ["a limit beyond patience", () => thrown(429, { "Retry-After": "3600" }), 1],
    ["a connection that breaks", () => new TypeError("fetch failed"), 2],
  ])("%s", async (name, error, attempts) => {
    const { queryClient } = await load("tanstack-query.ts");
    let count = 0;
    const queryFn = async () => {
      count += 1;
      if (count === 1) throw await error();
      return "content";
    };
    await queryClient.fetchQuery({ queryKey: [name], queryFn }).catch(() => {});
    expect(count).toBe(attempts);
  });

  test("waits as long as the server asks", async () => {
    const { queryClient } = await load("tanstack-query.ts");
    const { retryDelay } = queryClient.getDefaultOptions().queries;
    expect(retryDelay(0, await thrown(429, { "Retry-After": "7" }))).toBeGreaterThanOrEqual(7000);
  });
});

test("each snippet of the page is tested", () => {
  expect(files.sort()).toEqual([...Object.keys(clients), "tanstack-query.ts"].sort());
});
