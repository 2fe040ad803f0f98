// The snippets of docs/clients.md, each with the real client against a server. That of ky: examples/clients.slow.test.ts.
import { join } from "node:path";
import { createClient as generateClient } from "@hey-api/openapi-ts";
import { QueryClient } from "@tanstack/react-query";
import createFetchClient from "openapi-fetch";
import { beforeAll, describe, expect, test } from "vitest";
import { ResponseError, readError } from "../../generated/index.js";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../../scripts/lib/project.ts";
import newer from "../fixtures/clients/package.json" with { type: "json" };
import { compile, type Send, testClient } from "../support/clients.ts";
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
  "got.ts": ({ getJson }) => getJson,
  "superagent.ts": ({ getJson }) => getJson,
  "undici.ts": ({ getJson }) => getJson,
};

const page = textOf("docs/clients.md");
const { "ky.ts": _, ...snippets } = snippetsOf(page);
const files = Object.keys(snippets);
const project = projectWithPackages(snippets);
await generateClient({
  input: join(root, "generated/openapi.json"),
  output: join(project, "client"),
  plugins: ["@hey-api/client-fetch"],
  logs: { level: "silent" },
});
const load = await compile(project, files);

describe.each(Object.keys(clients))("%s", (file) => {
  let send: Send;
  beforeAll(async () => {
    send = await clients[file]!(await load(file));
  });
  testClient(() => send);
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

test("the page has a snippet of at most six lines for each client, and names the versions that are tested", () => {
  const own = (text: string) => text.split("\n").filter((line) => line && !line.startsWith("import "));
  expect(files.sort()).toEqual([...Object.keys(clients), "tanstack-query.ts"].sort());
  for (const text of Object.values(snippetsOf(page))) expect(own(text).length, text).toBeLessThanOrEqual(6);
  const versions: Record<string, string> = { ...manifest.devDependencies, ...newer.dependencies };
  const packages: Record<string, string> = {
    "TanStack Query": "@tanstack/react-query",
    "hey-api": "@hey-api/openapi-ts",
  };
  for (const [, name = "", version] of page.matchAll(/^## (.+) ([\d.]+)$/gm))
    expect(`${versions[packages[name] ?? name]}.`).toMatch(new RegExp(`^${version?.replaceAll(".", "\\.")}\\.`));
});
