// Generated from src/add/shape.ts by `npm run build`. Do not edit.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.hasErrorShape = hasErrorShape;
// Error bodies of an author, and whether they have the shape of `ErrorResponse`.
const document_js_1 = require("./document.js");
/** Whether the body of an error response has our shape. Undefined if the response says too little to tell. */
function hasErrorShape(document, response) {
    const content = (0, document_js_1.own)(response, "content");
    const schemas = Object.values((0, document_js_1.isObject)(content) ? content : {})
        .map((mediaType) => (0, document_js_1.followed)(document, (0, document_js_1.own)(mediaType, "schema")))
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
const saysSomething = (schema) => ((0, document_js_1.isObject)(schema) && ((0, document_js_1.own)(schema, "type") ?? "object") !== "object") ||
    ["properties", "allOf", "anyOf", "oneOf"].some((key) => (0, document_js_1.own)(schema, key));
/** Whether a schema describes the property that a path leads to, in each of its alternatives. */
function describes(document, part, path, within = []) {
    const schema = (0, document_js_1.followed)(document, part);
    const [name, ...rest] = path;
    if (name === undefined)
        return true;
    if (!(0, document_js_1.isObject)(schema) || within.includes(schema))
        return false;
    const inner = [...within, schema];
    const property = (0, document_js_1.own)((0, document_js_1.own)(schema, "properties"), name);
    if (property !== undefined && describes(document, property, rest))
        return true;
    if ((0, document_js_1.list)((0, document_js_1.own)(schema, "allOf")).some((member) => describes(document, member, path, inner)))
        return true;
    return ["oneOf", "anyOf"].some((key) => {
        const members = (0, document_js_1.list)((0, document_js_1.own)(schema, key));
        return members.length > 0 && members.every((member) => describes(document, member, path, inner));
    });
}
