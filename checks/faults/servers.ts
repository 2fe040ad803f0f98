// Faults in what servers use: `toErrorResponse`, and the examples.
import type { Fault } from "./fault.ts";
import { inFile } from "./fault.ts";

const examples = (name: string) => `examples/servers/${name}.ts`;

export const servers: Fault[] = [
  ...inFile(examples("express"), "package/examples-servers with a stream that fails", [
    ["a response that has begun is answered again", "response.headersSent", "response.writableEnded"],
  ]),
  ...inFile("src/to-error-response.ts", "package/to-error-response", [
    ["a bare status counts", "|| isTrusted() ? claim", "|| isTrusted() || true ? claim"],

    [
      "what throws when it is read makes the answer throw",
      "  } catch {\n",
      "  } catch (error) {\n    if (error instanceof Error) throw error;\n",
    ],

    ["a 5xx tells what went wrong inside", "expose = status < 500", "expose = true"],
    ["a failed system call names a path", "thrown.syscall ? false : thrown.expose", "thrown.expose"],
    ["a body that fails validation is a 400", "status: 422", "status: 400"],
    ["a query that fails validation is a 422", 'thrown.validationContext === "body"', "true"],
    ["any `code` is Fastify's", 'code.startsWith("FST_")', "true"],

    [
      "an error in an exception of NestJS is sent",
      "response instanceof Error ? noClaim : Object(response)",
      "Object(response)",
    ],
    ["fields of Hono's response are lost", ", headers: Object(res).headers", ""],
    ["the type of another status is sent", "known ? known.status === status :", "known ? true :"],
    ["the type of a parser is sent", "[a-z\\d_]*$/", "[a-z\\d_.]*/"],
    [
      "a status in words hides the status code",
      "isErrorStatus(thrown.status) ? thrown.status : thrown.statusCode",
      "thrown.status ?? thrown.statusCode",
    ],

    ["a field that cannot be sent is sent", " && fieldValue.test(`${value}`)", ""],
  ]),
  ...inFile(examples("fastify"), "package/examples-servers fastify", [
    ["Fastify answers a path that cannot be decoded", /.*frameworkErrors.*\n/, ""],
  ]),
  ...inFile(examples("hono"), "package/examples-servers hono", [
    ["Hono forgets what was thrown", "error ?? new HTTPException", "new HTTPException"],
  ]),

  ...inFile("examples/code-first/fastify.ts", "package/examples-code-first fastify", [
    ["a described API gets no error responses", /addErrorResponses\((?=[^{}]*\)[;,)])/, "("],
  ]),
];
