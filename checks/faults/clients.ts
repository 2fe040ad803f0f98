// Faults in what clients use: the guard, `readError`, advice and `Retry-After`.
import type { Fault } from "./fault.ts";
import { inFile } from "./fault.ts";

const reading: Fault[] = [
  ...inFile("src/error-response.ts", "package/guard", [
    ["the guard takes everything", "validate as typeof", "((_value: unknown) => true) as typeof"],
  ]),
  ...inFile("src/read-error.ts", "package/read-error", [
    ["a POST is sent again", "TRACE|PUT", "TRACE|POST|PUT"],

    ["an opaque redirect is an error", '.startsWith("opaque")', '.endsWith("opaque")'],

    ["a problem with parameters is none", "problem\\+json/i", "problem\\+json$/i"],

    ["advice does not decide what is sent again", 'advice.retry !== "never" && ', ""],
    ["the given clock is not read", ", options.now)", ")"],
  ]),
  ...inFile("src/read-body.ts", "package/read-error", [
    ["a body may be larger", "maxBytes = 65_536", "maxBytes = 2 ** 20"],
    ["a body that just meets the limit is cut", "if (!(left >= 0))", "if (!(left > 0))"],
    ["empty chunks go on for ever", "value!.length || 1", "value!.length"],

    ["a character of two chunks is lost", "{ stream: !done }", "{}"],
    ["a character that is cut off is lost", "{ stream: !done }", "{ stream: true }"],
    ["a stream of Node.js is not read", " ?? stream?.[Symbol.asyncIterator]?.()", ""],

    ["a body that someone reads rejects", "response.bodyUsed || stream?.locked", "response.bodyUsed"],
    ["a broken body rejects", 'bodyState = "broken";', "throw error;"],
    ["an abort is a broken body", /if \(.*Abort\|Timeout.*/, ""],
    ["an abort after the headers is a time limit", /if \(signal\?\.aborted\) throw .*/, ""],
    ["an abort without a reason throws undefined", /signal\.reason \?\? .*;/, "signal.reason;"],
  ]),
];

const advice: Fault[] = [
  ...inFile("src/advice.ts", "package/advice", [
    ["an unknown status is not taken by its class", "status - (status % 100) : 500", "500 : 500"],

    ["501 may be repeated", /.*501: unchanged.*\n/, ""],

    ["a type that says no more than its class decides", "byType && byType.type !== byStatus?.type ?", "byType ?"],
  ]),
  ...inFile("src/response-error.ts", "package/advice", [
    [
      "an error of a client passes for one of a server",
      "this.received = received;",
      "Object.assign(this, received, { received });",
    ],
    ["an error does not say what to do", " ${advice.remedy}", ""],
    ["an error does not say how long to wait", "${wait} See", " See"],
    ["an error does not lead to its documentation", " See ${advice.docs}", ""],
  ]),
  ...inFile("src/retry-after.ts", "package/retry-after", [
    ["seconds are taken for milliseconds", "+seconds * 1000", "+seconds"],
    ["a long delay fires at once", "Math.min(delay, longestTimer)", "delay"],

    ["a long word is searched at each of its characters", "(\\b\\w{3} )", "(\\w+ )"],
    ["the oldest form of a date is not read", '.replace(asctimeDate, "$2$1$4 $3 GMT")', ""],
    ["a date that does not exist counts", "=== date ? parsed : NaN", "=== date ? parsed : parsed"],
  ]),
  ...inFile("src/index.ts", "release/compat the version fits", [
    ["a function is no longer exported", 'export { retryAfterMs } from "./retry-after.js";\n', ""],
  ]),
];

export const clients: Fault[] = [...reading, ...advice];
