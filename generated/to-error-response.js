// Generated from src/to-error-response.ts by `npm run build`. Do not edit.
import { adviceFor } from "./advice.js";
import { errorCatalog } from "./catalog.js";
export function toErrorResponse(thrown, options) {
  try {
    return reply(claimOf(Object(thrown), () => options?.trust?.(thrown) === true));
  } catch {
    return reply(noClaim);
  }
}
const noClaim = {};
function claimOf(thrown, isTrusted) {
  if (typeof thrown.getResponse === "function") return claimOfException(thrown, thrown.getResponse());
  const { message, type, headers, code, name } = thrown;
  const status = isErrorStatus(thrown.status) ? thrown.status : thrown.statusCode;
  const claim = { status, message, type, headers, expose: thrown.syscall ? false : thrown.expose };
  if (Array.isArray(thrown.validation)) return invalid(claim, thrown.validationContext === "body");
  const [fault] = Array.isArray(thrown.errors) ? thrown.errors : [];
  if (typeof fault?.path === "string" && typeof thrown.path === "string")
    return invalid(claim, /^\/body\b/.test(fault.path));
  if (typeof thrown.array === "function" && typeof thrown.mapped === "function") {
    const faults = thrown.array();
    const messages = faults.map(({ path, msg }) => path ? `${path}: ${msg}` : msg);
    return invalid({ status: 400, message: messages }, faults[0]?.location === "body");
  }
  const isOfFastify = typeof code === "string" && (name === "FastifyError" || code.startsWith("FST_"));
  const isOfRouter = name === "URIError" && status === 400;
  return isOfFastify || isOfRouter || typeof thrown.expose === "boolean" || isTrusted() ? claim : noClaim;
}
function claimOfException(thrown, response) {
  if (typeof thrown.getStatus !== "function") {
    const { status, message: message2, res } = thrown;
    return "res" in thrown ? { status, message: message2, headers: Object(res).headers } : noClaim;
  }
  const claim = { status: thrown.getStatus(), headers: thrown.headers };
  if (typeof response === "string") return { ...claim, message: response };
  const { message, type } = response instanceof Error ? noClaim : Object(response);
  return { ...claim, message, type };
}
const invalid = (claim, inBody) => inBody && claim.status === 400 ? { ...claim, status: 422 } : claim;
function reply(claim) {
  const { status } = claim;
  if (!isErrorStatus(status)) return reply({ ...noClaim, status: 500 });
  const { reason, type } = adviceFor(status);
  const error = { message: reason || `Status ${status}`, type };
  const { expose = status < 500 } = claim;
  if (expose) {
    error.message = textOf(claim.message) || error.message;
    if (typeof claim.type === "string" && isTypeOf(status, claim.type)) error.type = claim.type;
  }
  return { status, headers: fieldsOf(claim.headers), body: { error } };
}
const isErrorStatus = (status) => typeof status === "number" && Number.isInteger(status) && status >= 400 && status <= 599;
function textOf(message) {
  const messages = Array.isArray(message) ? message : [message];
  return messages.filter((text) => typeof text === "string").join("; ");
}
function isTypeOf(status, type) {
  const known = errorCatalog[type];
  return known ? known.status === status : /^[a-z][a-z\d_]*$/.test(type);
}
const unwanted = /^(content-(type|length|encoding|language|location|disposition)|etag|last-modified|transfer-encoding|set-cookie)$/;
const fieldName = /^[\w!#$%&'*+.^`|~-]+$/;
const fieldValue = /^[\t -~\x80-\xff]*$/;
function fieldsOf(headers) {
  const source = Object(headers);
  const entries = Symbol.iterator in source ? source : Object.entries(source);
  const fields = { "content-type": "application/json" };
  for (const entry of entries) {
    if (!Array.isArray(entry)) continue;
    const [key, content] = entry;
    const name = String(key).toLowerCase();
    const value = Array.isArray(content) ? content.join(", ") : content;
    const isSendable = fieldName.test(name) && (typeof value === "string" || typeof value === "number") && fieldValue.test(`${value}`);
    if (isSendable && !unwanted.test(name)) fields[name] = `${value}`;
  }
  return fields;
}
