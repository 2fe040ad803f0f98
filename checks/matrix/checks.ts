// What "works" means, for each kind of tool. A check throws where the tool fails or what it made is wrong.
import { isDeepStrictEqual } from "node:util";
import type { Api, Command, SharedError } from "./project.ts";
import { execute, proxied } from "./project.ts";

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
      const { get, patch } = (await resolve(api)).paths["/invoices/{invoiceId}"];
      for (const { status, response } of api.errors) {
        for (const actual of [get.responses[status], patch.responses[status]]) {
          if (!isDeepStrictEqual(plain(actual), plain(response)))
            throw new Error(`Response ${status} is wrong: ${JSON.stringify(actual)}`);
        }
      }
    },
  };
}

/** A value as JSON, without extensions: bundles say more in them than files do, such as the list of all types. */
const plain = (value: unknown) =>
  JSON.parse(JSON.stringify(value ?? null), (key, part) => (key.startsWith("x-") ? undefined : part));

/** Asks a mock for the response to `getInvoice` with a status. */
type Answer = (status: number) => Promise<Response>;

/** Mocks: the status, one of the examples, and every header with one of its examples, or with any other value where the tool makes them up. */
export function mock(
  /** Starts the mock, and ends it once it has been asked. */
  run: (api: Api, ask: (answer: Answer) => Promise<void>) => Promise<void>,
  { madeUpHeaders = false } = {},
): Kind {
  const ask = async (errors: SharedError[], answer: Answer) => {
    for (const { status, examples, headers } of errors) {
      const response = await answer(status);
      const text = await response.text();
      const isExample = examples.some((example) => isDeepStrictEqual(JSON.parse(text), example));
      if (response.status !== status || !isExample)
        throw new Error(`${status} was asked for, and ${response.status} came: ${text}`);
      for (const [name, { example, examples = {} }] of Object.entries(headers)) {
        const values = [example, ...Object.values(examples).map(({ value }) => value)];
        const actual = response.headers.get(name);
        if (actual === null || values.includes(actual) === madeUpHeaders)
          throw new Error(`Header ${name} of ${status} is ${actual}.`);
      }
    }
  };
  return { fault: otherRetryAfter, check: (api) => run(api, (answer) => ask(api.errors, answer)) };
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
      const bodies = api.errors.flatMap(({ status, examples }) => [
        ...examples.map((body) => ({ status, body, isRight: true })),
        ...wrongBodies(examples[0]!.error).map((body) => ({ status, body, isRight: ignores(status) })),
      ]);
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

/** Validators that are programs: one is given statuses and bodies, and prints `true` or `false` for each. */
export const judge = (command: (api: Api) => Command): Kind =>
  validator(async (api, bodies) => {
    const texts = bodies.map(({ status, body }) => ({ status, body: JSON.stringify(body) }));
    const output = await execute(api.folder, [...command(api), JSON.stringify(texts)], proxied(api));
    return output
      .trim()
      .split("\n")
      .map((line) => line === "true");
  });
