// Faults in `addErrorResponses`, the plugin, the command, and the example with statuses of its own.
import type { Fault } from "./fault.ts";
import { inFile } from "./fault.ts";

const test = "package/add-error-responses";

const deciding: Fault[] = inFile("src/add/operations.ts", test, [
  ["a range is no answer", "range, range.toLowerCase(), ", ""],

  ["parameters behind references are not seen", "followed(document, parameter)", "parameter"],

  ["extensions among the paths are operations", '!path.startsWith("/")', "false"],
  ["operations of other methods are not seen", 'own(part, "additionalOperations")', "undefined"],
  ["path items that clients share are changed", "!places.some((place) => foreign.has(place))", "true"],
]);

const writing: Fault[] = [
  ...inFile("src/add/document.ts", test, [
    ["references are not unescaped", 'key.replaceAll("~1", "/")', "key"],
    ["the given document is written to", "this.#copies.has(child) ? child : this.#copy(child)", "child"],
  ]),
  ...inFile("src/add/components.ts", test, [
    ["components of the same name are overwritten", "while (Object.hasOwn(taken, nth(number)))", "while (false)"],
    ["a component that is there already is copied", "?? this.find(kind, wanted, component)", ""],
    ["each way to a part is compared anew", "if (met.has(b)) return true;", ""],
    ["a copy under another name keeps its title", "{ ...copy, title: name }", "copy"],
  ]),
  ...inFile("src/add-error-responses.ts", test, [
    ["types of own responses are not listed", "listTypes(draft, plan.own);", ""],
    ["a decision about defaults ends no warning", "if (plan.isDefaultDecided) return;", ""],
    [
      "a default is told of only if nothing at all is added",
      "missing(operation, document, plan).length === 0",
      "false",
    ],
    ["a range that answers everything is not told of", "/^.XX$/i.test", "/^.YY$/i.test"],
  ]),
];

const options: Fault[] = [
  ...inFile("src/add/options.ts", test, [
    ["an own response does not stand in for a shared one", "[...shared, ...own].filter", "[...own, ...shared].filter"],
    ["further statuses are added", "codes.filter((code) => !possible.get(code)!.optIn)", "codes"],
  ]),
  ...inFile("src/add/own.ts", test, [["a type may have two statuses", "owner.code !== candidate.code", "false"]]),
  ...inFile("src/add/shape.ts", test, [
    ["one alternative with the shape is enough", "members.every((member)", "members.some((member)"],
  ]),
];

const wrappers: Fault[] = [
  ...inFile("src/plugins/redocly.ts", "rules/plugin", [
    ["the plugin runs before the bundle is finished", "leave(root", "enter(root"],
    ["wrong settings only warn", 'problem("error", error.message)', 'problem("warn", error.message)'],
  ]),
  ...inFile("src/cli.ts", "package/command", [
    ["the command succeeds at anything", "process.exitCode = 1;", ""],
    ["output that is lost is a success", 'code === "EPIPE" ? 0 : 1', "0"],
    ["a byte order mark stops the command", '.replace(/^\\uFEFF/, "")', ""],
  ]),
  ...inFile("src/cli/json-fault.ts", "package/command", [
    ["a zero before a number is JSON", "(?:0|[1-9]\\d*)", "\\d+"],
  ]),
  ...inFile("examples/own-statuses/responses/Gone.yaml", "package/own-statuses", [
    ["an own status is everywhere", "when: path-parameter", "when: always"],
  ]),
];

export const add: Fault[] = [...deciding, ...writing, ...options, ...wrappers];
