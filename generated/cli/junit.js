// Generated from src/cli/junit.ts by `npm run build`. Do not edit.
import { contract } from "../contract.js";
const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => escapes[character]);
export function junit({ exchanges, findings }) {
  const cases = exchanges.map(({ fault, request }) => {
    const failures = findings.filter((finding) => finding.fault === fault && finding.request === request).map(({ rule, message, remedy, docs, command }) => {
      const text = `${remedy}
${docs}
${command}`;
      return `<failure type="${rule}" message="${escaped(message)}">${escaped(text)}</failure>`;
    });
    return `  <testcase classname="${fault}" name="${escaped(request)}">${failures.join("")}</testcase>
`;
  });
  const failed = cases.filter((text) => text.includes("<failure")).length;
  const attributes = `name="${contract.package} check" tests="${cases.length}" failures="${failed}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuite ${attributes}>
${cases.join("")}</testsuite>
`;
}
