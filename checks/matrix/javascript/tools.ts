// The rows of TypeScript and JavaScript: each tool, and the few lines by which its users run it.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { fromOpenApi } from "@msw/source/open-api";
import * as scalar from "@scalar/openapi-parser";
import { fetchUrls } from "@scalar/openapi-parser/plugins/fetch-urls";
import { readFiles } from "@scalar/openapi-parser/plugins/read-files";
import spectral from "@stoplight/spectral-core";
import spectralParsers from "@stoplight/spectral-parsers";
import spectralResolver from "@stoplight/spectral-ref-resolver";
import spectralRulesets from "@stoplight/spectral-rulesets";
import express from "express";
import * as OpenApiValidator from "express-openapi-validator";
import { getResponse } from "msw";
import { OpenAPIBackend } from "openapi-backend";
import SwaggerClient from "swagger-client";
import { startServer } from "../../server.ts";
import { linter, mock, resolver, validator } from "../checks.ts";
import { whileRunning } from "../examples.ts";
import type { Tool } from "../language.ts";
import { generate, notes, openapiGenerator } from "../language.ts";
import type { Program } from "../program.ts";
import { client } from "../program.ts";
import type { Api } from "../project.ts";
import { command, execute, root } from "../project.ts";

const folder = import.meta.dirname;

/** Path of a program that this folder installs. */
const program = (name: string) => join(folder, "node_modules/.bin", name);

/** Name with the version of a package. */
const named = (name: string, of: string) =>
  `${name} ${JSON.parse(readFileSync(join(folder, "node_modules", of, "package.json"), "utf8")).version}`;

/** Clients: their TypeScript compiles under `strict` with a probe, even where it asks not to be checked. */
const typeScript = (probe: string, generate: Program["generate"]) =>
  client({
    folder,
    generate,
    sources: /\.ts$/,
    files: { "probes/client.ts": "client.ts", [`probes/${probe}.ts`]: "tool.ts" },
    build: [
      ["sh", "-c", "find out -name '*.ts' | xargs sed -i.bak s/@ts-nocheck//"],
      command`${program("tsc")} --noEmit --strict --skipLibCheck
        --target es2022 --module esnext --moduleResolution bundler client.ts`,
    ],
    run: command`${root}/node_modules/.bin/tsx client.ts`,
    // By its name, this machine needs no proxy.
    env: { http_proxy: undefined },
  });

const path = ({ folder, file }: Api) => join(folder, file);

const { no32, noOtherFile } = notes;

export const tools: Tool[] = [
  {
    name: named("Redocly CLI", "@redocly/cli"),
    ...linter(async ({ folder, file }) => {
      const bundle = `${file}.bundle.json`;
      await execute(folder, command`${program("redocly")} lint ${file} --extends recommended-strict`);
      await execute(folder, command`${program("redocly")} bundle ${file} --dereferenced --output ${bundle}`);
      return JSON.parse(await readFile(join(folder, bundle), "utf8"));
    }),
  },
  {
    name: named("Spectral", "@stoplight/spectral-core"),
    ...linter(async (api) => {
      const linting = new spectral.Spectral({ resolver: spectralResolver.httpAndFileResolver });
      linting.setRuleset({ extends: [spectralRulesets.oas as never] });
      const document = new spectral.Document(await readFile(path(api), "utf8"), spectralParsers.Yaml, path(api));
      const { results, resolved } = await linting.runWithResolved(document);
      if (results.length) throw new Error(results.map(({ code, message }) => `${code}: ${message}`).join("\n"));
      return resolved;
    }),
  },
  {
    name: named("swagger-parser", "@apidevtools/swagger-parser"),
    limits: [{ reason: /Unsupported OpenAPI version: 3\.2/, note: no32 }],
    ...resolver((api) => SwaggerParser.validate(path(api))),
  },
  {
    name: named("Scalar's openapi-parser", "@scalar/openapi-parser"),
    limits: [
      { reason: /Property type is not expected to be here/, note: no32 },
      { reason: /Can't resolve external reference: \.\.\/schemas/, note: notes.noFetchedFile },
    ],
    ...resolver(async (api) => {
      const { filesystem } = await scalar.load(path(api), { plugins: [readFiles(), fetchUrls({ limit: false })] });
      const { valid, errors } = await scalar.validate(filesystem);
      if (!valid) throw new Error(JSON.stringify(errors));
      return scalar.dereference(filesystem).schema;
    }),
  },
  {
    name: named("Swagger UI's client", "swagger-client"),
    ...resolver(async ({ origin, file }) => {
      const { spec, errors } = await SwaggerClient.resolve({ url: `${origin}/${file}`, allowMetaPatches: false });
      if (errors.length) throw new Error(errors.map(({ message }: Error) => message).join("\n"));
      return spec;
    }),
  },
  {
    name: `${named("openapi-typescript", "openapi-typescript")} + ${named("openapi-fetch", "openapi-fetch")}`,
    ...typeScript("openapi-fetch", (input, output) => [
      command`${program("openapi-typescript")} ${input} --output ${output}/api.ts`,
    ]),
  },
  {
    name: named("hey-api", "@hey-api/openapi-ts"),
    ...typeScript("hey-api", (input, output) => [
      command`${program("openapi-ts")} --input ${input} --output ${output}`,
    ]),
  },
  {
    name: named("orval", "orval"),
    limits: [
      {
        reason: /Unsupported OpenAPI version: 3\.2[\s\S]*Ref not found/,
        note: "Does not follow references to other files in OpenAPI 3.2. Bundle first.",
      },
      {
        reason: /Duplicate identifier 'Schema'/,
        note: "Names the type of every file `Schema`, so the client does not compile. Refer by bundle pointer, or bundle first.",
      },
    ],
    ...typeScript("orval", (input, output) => [
      command`${program("orval")} --input ${input} --output ${output}/api.ts --client fetch`,
    ]),
  },
  {
    name: named("swagger-typescript-api", "swagger-typescript-api"),
    limits: [
      {
        reason: /^tool\.ts.*(Type 'void'|'true' is not assignable to type 'false')/,
        note: "Types the errors as `any` or `void` in OpenAPI 3.2, without a warning. Refer by bundle pointer, or bundle first.",
      },
    ],
    ...typeScript("swagger-typescript-api", (input, output) => [
      command`${program("swagger-typescript-api")} generate --path ${input} --output ${output} --name api.ts`,
    ]),
  },
  {
    name: named("openapi-zod-client", "openapi-zod-client"),
    limits: [
      { reason: /Unsupported OpenAPI version: 3\.2/, note: no32 },
      { reason: /Error: Schema \S+ not found/, note: noOtherFile },
    ],
    ...typeScript("openapi-zod-client", (input, output) => [
      command`${program("openapi-zod-client")} ${input} --output ${output}/api.ts --export-schemas`,
    ]),
  },
  {
    ...openapiGenerator("typescript-axios"),
    ...typeScript("typescript-axios", generate("typescript-axios")),
  },
  {
    name: named("Prism", "@stoplight/prism-cli"),
    ...mock(async (api, ask) => {
      const start = (_place: string, port: number) =>
        command`${program("prism")} mock ${path(api)} --port ${`${port}`}`;
      await whileRunning({ start }, api.folder, (origin) =>
        ask((status) => fetch(`${origin}/invoices/inv_1042`, { headers: { prefer: `code=${status}` } })),
      );
    }),
  },
  {
    name: `${named("MSW", "msw")} + ${named("@msw/source", "@msw/source")}`,
    part: "Bodies are the examples, but header values are random words. If a test reads `Retry-After`, write your own handler.",
    limits: [{ reason: /Invalid JSON Pointer syntax/, note: noOtherFile }],
    ...mock(
      async (api, ask) => {
        const handlers = await fromOpenApi(await readFile(path(api), "utf8"));
        await ask((status) =>
          getResponse(handlers, new Request(`https://shop.test/invoices/inv_1042?response=${status}`)),
        );
      },
      { madeUpHeaders: true },
    ),
  },
  {
    name: named("express-openapi-validator", "express-openapi-validator"),
    part: "Validates only responses with a status below 500. Check the others against the JSON Schema, for instance with Ajv.",
    limits: [{ reason: /OpenAPI v3\.0 or v3\.1 specification version is required/, note: no32 }],
    ...validator(
      async (api, bodies) => {
        let next = bodies[0]!;
        const app = express();
        app.use(OpenApiValidator.middleware({ apiSpec: path(api), validateResponses: true }));
        app.get("/invoices/:invoiceId", (_request, response) => void response.status(next.status).json(next.body));
        const report: express.ErrorRequestHandler = ({ message }, _request, response, _next) =>
          void response.status(599).send(message);
        app.use(report);
        const { origin, close } = await startServer(app);
        const verdicts: boolean[] = [];
        try {
          for (next of bodies) {
            const response = await fetch(`${origin}/invoices/inv_1042`);
            const text = await response.text();
            if (response.status === 599 && !text.startsWith("/response")) throw new Error(text);
            verdicts.push(response.status === next.status);
          }
        } finally {
          close();
        }
        return verdicts;
      },
      { ignores: (status) => status >= 500 },
    ),
  },
  {
    name: named("openapi-backend", "openapi-backend"),
    ...validator(async (api, bodies) => {
      const backend = await new OpenAPIBackend({ definition: path(api), strict: true }).init();
      return bodies.map(({ status, body }) => !backend.validateResponse(body, "getInvoice", status).errors);
    }),
  },
];
