// What "works" means, for each kind of tool. A check throws where the tool fails or what it made is wrong.
import { isDeepStrictEqual } from "node:util";
import type { Api, Command } from "./project.ts";
import { execute, operations, proxied } from "./project.ts";

export interface Kind {
  check: (api: Api) => Promise<void>;
  /** Faults of an API that the check must report: proof that it can fail. */
  controls: Record<string, (document: any) => void>;
  /** Whether it makes sources, in which names may collide. */
  generates?: true;
}

export const withoutType = {
  "error.type has another name"({ components }: any) {
    const { properties } = components.schemas.ErrorObject;
    components.schemas.ErrorObject = {
      type: "object",
      required: ["message", "kind"],
      properties: { message: properties.message, kind: properties.type },
    };
    for (const { content } of Object.values<any>(components.responses)) {
      for (const { value } of Object.values<any>(content["application/json"].examples))
        value.error = { message: value.error.message, kind: value.error.type };
    }
  },
};

export const withoutRetryAfter = {
  "Retry-After has another name"({ components }: any) {
    for (const response of Object.values<any>(components.responses)) {
      const { "Retry-After": retryAfter, ...others } = response.headers ?? {};
      if (retryAfter) response.headers = { ...others, "Retry-Later": retryAfter };
    }
  },
};

export const optionalType = {
  "error.type is optional"({ components }: any) {
    components.schemas.ErrorObject.required = ["message"];
  },
};

export const anyType = {
  "error.type is any JSON value"({ components }: any) {
    components.schemas.ErrorType = { description: "Anything." };
  },
};

/** Programs that report what is wrong with an API, and end with another code than 0 then: they report nothing. */
export function reporter(command: (api: Api) => Command, controls: Kind["controls"]): Kind {
  return { controls, check: async (api) => void (await execute(api.folder, command(api), proxied(api))) };
}

/** Linters: as parsers, and nothing is reported. */
export function linter(resolve: (api: Api) => Promise<any>): Kind {
  const { check, controls } = resolver(resolve);
  const withoutId = ({ paths }: any) => delete paths["/invoices/{invoiceId}"].get.operationId;
  return { check, controls: { ...controls, "operationId is missing": withoutId } };
}

/** Parsers and bundlers: every error response, resolved, equals the shared one. */
export function resolver(resolve: (api: Api) => Promise<any>): Kind {
  return {
    controls: { ...withoutType, ...withoutRetryAfter },
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
    controls: { ...withoutType, ...withoutRetryAfter },
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

export interface Judge {
  /** Whether a body may answer `getInvoice` with a status. */
  accepts: (status: number, body: unknown) => Promise<boolean> | boolean;
  close?: () => unknown;
}

/** Validators: every example passes, and no body that lacks a field or has a field of another type, unless the tool ignores the bodies of a status. */
export function validator(
  start: (api: Api) => Promise<Judge>,
  { ignores = (_status: number): boolean => false } = {},
): Kind {
  return {
    controls: { ...withoutType, ...optionalType, ...anyType },
    async check(api) {
      const { accepts, close } = await start(api);
      try {
        for (const { status, content } of api.errors) {
          for (const { value } of Object.values<any>(content["application/json"]!.examples)) {
            if (!(await accepts(status, value)))
              throw new Error(`Example of ${status} is rejected: ${JSON.stringify(value)}`);
            const { message, type } = value.error;
            for (const wrong of [
              {},
              { error: message },
              { error: { message } },
              { error: { type } },
              { error: { message: 1, type } },
              { error: { message, type: 1 } },
            ]) {
              const accepted = await accepts(status, wrong);
              if (accepted !== ignores(status))
                throw new Error(
                  `Wrong body of ${status} is ${accepted ? "accepted" : "rejected"}: ${JSON.stringify(wrong)}`,
                );
            }
          }
        }
      } finally {
        await close?.();
      }
    },
  };
}
