// What "works" means, for each kind of tool. A check throws where the tool fails or what it made is wrong.
import { isDeepStrictEqual } from "node:util";
import type { Api, Command } from "./project.ts";
import { execute, operations, proxied } from "./project.ts";

export interface Kind {
  check: (api: Api) => Promise<void>;
  /** Puts a fault into an API that the check must report: proof that it can fail. */
  fault: (document: any) => void;
  /** Whether it makes sources, in which names may collide. */
  generates?: boolean;
}

export function optionalType({ components }: any): void {
  components.schemas.ErrorObject.required = ["message"];
}

function otherRetryAfter({ components }: any): void {
  for (const { headers = {} } of Object.values<any>(components.responses)) {
    headers["Retry-Later"] = headers["Retry-After"];
    delete headers["Retry-After"];
  }
}

/** Programs that report what is wrong with an API, and end with another code than 0 then: they report nothing. */
export function reporter(command: (api: Api) => Command, fault: Kind["fault"]): Kind {
  return { fault, check: async (api) => void (await execute(api.folder, command(api), proxied(api))) };
}

/** Linters: as parsers, and nothing is reported. */
export function linter(resolve: (api: Api) => Promise<any>): Kind {
  const withoutId = ({ paths }: any) => delete paths["/invoices/{invoiceId}"].get.operationId;
  return { ...resolver(resolve), fault: withoutId };
}

/** Parsers and bundlers: every error response, resolved, equals the shared one. */
export function resolver(resolve: (api: Api) => Promise<any>): Kind {
  return {
    fault: otherRetryAfter,
    async check(api) {
      const document = await resolve(api);
      for (const { method } of operations) {
        for (const { status } of api.errors) {
          const actual = document.paths["/invoices/{invoiceId}"][method].responses[status];
          if (!isDeepStrictEqual(plain(actual), plain(api.responses[status])))
            throw new Error(`Response ${status} is wrong: ${JSON.stringify(actual)}`);
        }
      }
    },
  };
}

/** A value as JSON, without extensions: bundles say more in them than files do, such as the list of all types. */
const plain = (value: unknown) =>
  JSON.parse(JSON.stringify(value ?? null), (key, part) => (key.startsWith("x-") ? undefined : part));

interface Mock {
  /** Asks for the response to `getInvoice` with a status. */
  answer: (status: number) => Promise<Response>;
  close?: () => unknown;
}

/** Mocks: the status, one of the examples, and every header with one of its examples, or with any other value where the tool makes them up. */
export function mock(start: (api: Api) => Promise<Mock>, { madeUpHeaders = false } = {}): Kind {
  return {
    fault: otherRetryAfter,
    async check(api) {
      const { answer, close } = await start(api);
      try {
        for (const { status, content, headers } of api.errors) {
          const response = await answer(status);
          const text = await response.text();
          if (response.status !== status)
            throw new Error(`Status ${status} was asked for, and ${response.status} came: ${text}`);
          const examples = Object.values(content["application/json"]!.examples).map(({ value }) => value);
          if (!examples.some((example) => isDeepStrictEqual(JSON.parse(text), example)))
            throw new Error(`Body of ${status} is no example: ${text}`);
          for (const [name, { example, examples = {} }] of Object.entries(headers)) {
            const values = [example, ...Object.values(examples).map(({ value }) => value)];
            const actual = response.headers.get(name);
            if (actual === null) throw new Error(`Header ${name} of ${status} is missing.`);
            if (values.includes(actual) === madeUpHeaders)
              throw new Error(`Header ${name} of ${status} is ${madeUpHeaders ? "an" : "no"} example: ${actual}`);
          }
        }
      } finally {
        await close?.();
      }
    },
  };
}

export interface Body {
  status: number;
  body: unknown;
}

/** Validators: every example passes, and no body that lacks a field or has a field of another type, unless the tool ignores the bodies of a status. */
export function validator(
  /** Says of each body whether it may answer `getInvoice` with a status. */
  judge: (api: Api, bodies: Body[]) => Promise<boolean[]>,
  { ignores = (_status: number): boolean => false } = {},
): Kind {
  return {
    fault: optionalType,
    async check(api) {
      const bodies = api.errors.flatMap(({ status, content }) =>
        Object.values(content["application/json"]!.examples).flatMap(({ value }) => [
          { status, body: value, isRight: true },
          ...wrongBodies(value.error).map((body) => ({ status, body, isRight: ignores(status) })),
        ]),
      );
      const verdicts = await judge(api, bodies);
      for (const [index, { status, body, isRight }] of bodies.entries()) {
        if (verdicts[index] !== isRight)
          throw new Error(`Body of ${status}: valid is ${verdicts[index]} of ${JSON.stringify(body)}`);
      }
    },
  };
}

const wrongBodies = ({ message, type }: Record<string, unknown>): object[] => [
  {},
  { error: message },
  { error: { message } },
  { error: { type } },
  { error: { message: 1, type } },
  { error: { message, type: 1 } },
];
