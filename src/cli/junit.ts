// The result of a check as JUnit XML, which most CI servers read: a test case for each request.
import type { CheckResult } from "../check.js";
import { contract } from "../contract.js";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text within XML. Findings hold no control characters, which XML could not. */
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character]!);

/** The text of the file. */
export function junit({ exchanges, findings }: CheckResult): string {
  const cases = exchanges.map(({ fault, request }) => {
    const failures = findings
      .filter((finding) => finding.fault === fault && finding.request === request)
      .map(({ rule, message, remedy, docs, command }) => {
        const text = `${remedy}\n${docs}\n${command}`;
        return `<failure type="${rule}" message="${escaped(message)}">${escaped(text)}</failure>`;
      });
    return `  <testcase classname="${fault}" name="${escaped(request)}">${failures.join("")}</testcase>\n`;
  });
  const failed = cases.filter((text) => text.includes("<failure")).length;
  const attributes = `name="${contract.package} check" tests="${cases.length}" failures="${failed}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuite ${attributes}>\n${cases.join("")}</testsuite>\n`;
}
