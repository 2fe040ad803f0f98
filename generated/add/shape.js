// Generated from src/add/shape.ts by `npm run build`. Do not edit.
// Error bodies of an author, and whether they have the shape of `ErrorResponse`.
import { followed, isObject, list, own } from "./document.js";
/** Whether the body of an error response has our shape. Undefined if the response says too little to tell. */
export function hasErrorShape(document, response) {
    const content = own(response, "content");
    const schemas = Object.values(isObject(content) ? content : {})
        .map((mediaType) => followed(document, own(mediaType, "schema")))
        .filter(saysSomething);
    if (schemas.length === 0)
        return undefined;
    const paths = [
        ["error", "message"],
        ["error", "type"],
    ];
    return schemas.some((schema) => paths.every((path) => describes(document, schema, path)));
}
/** A schema that lets any object pass is no shape. */
const saysSomething = (schema) => (isObject(schema) && (own(schema, "type") ?? "object") !== "object") ||
    ["properties", "allOf", "anyOf", "oneOf"].some((key) => own(schema, key));
/** Whether a schema describes the property that a path leads to, in each of its alternatives. */
function describes(document, part, path, within = []) {
    const schema = followed(document, part);
    const [name, ...rest] = path;
    if (name === undefined)
        return true;
    if (!isObject(schema) || within.includes(schema))
        return false;
    const inner = [...within, schema];
    const property = own(own(schema, "properties"), name);
    if (property !== undefined && describes(document, property, rest))
        return true;
    if (list(own(schema, "allOf")).some((member) => describes(document, member, path, inner)))
        return true;
    return ["oneOf", "anyOf"].some((key) => {
        const members = list(own(schema, key));
        return members.length > 0 && members.every((member) => describes(document, member, path, inner));
    });
}
