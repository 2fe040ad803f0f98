// Generated from src/add/options.ts by `npm run build`. Do not edit.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planOf = planOf;
// The options of `addErrorResponses`, checked: whoever sets them by a file has no compiler.
const document_js_1 = require("./document.js");
const own_js_1 = require("./own.js");
/** What operations are left out by, and an example. */
const excluding = { tags: "Internal", operationIds: "getHealth", paths: "/health" };
const options = ["statuses", "exclude", "besideDefault", "responses", "onWarning"];
/** Throws `TypeError` if an option is wrong. */
function planOf(document, given) {
    if (!(0, document_js_1.isObject)(given))
        (0, own_js_1.fail)("the options", `are ${(0, own_js_1.shown)(given)}. Write an object`);
    knownKeys("option", given, options);
    const { statuses, exclude = {}, besideDefault = false, responses = {}, onWarning = () => { } } = given;
    if (!(0, document_js_1.isObject)(exclude))
        (0, own_js_1.fail)("option `exclude`", `is ${(0, own_js_1.shown)(exclude)}. Write an object with ${(0, own_js_1.choices)(Object.keys(excluding))}`);
    knownKeys("option `exclude`:", exclude, Object.keys(excluding));
    const [tags, operationIds, paths] = Object.entries(excluding).map(([key, example]) => strings(`exclude.${key}`, exclude[key] ?? [], example));
    if (typeof besideDefault !== "boolean")
        (0, own_js_1.fail)("option `besideDefault`", `is ${(0, own_js_1.shown)(besideDefault)}. Choose true or false`);
    if (!(0, document_js_1.isObject)(responses))
        (0, own_js_1.fail)("option `responses`", `is ${(0, own_js_1.shown)(responses)}. Write an object from names to responses`);
    if (typeof onWarning !== "function")
        (0, own_js_1.fail)("option `onWarning`", `is ${(0, own_js_1.shown)(onWarning)}. Write a function that takes a text`);
    const own = (0, own_js_1.ownResponses)(document, responses);
    const exclusion = { tags: tags, operationIds: operationIds, paths: paths };
    return { added: chosen(statuses, own), own, exclude: exclusion, besideDefault, warn: onWarning };
}
/** The responses to add, in ascending order. Own ones stand in for those of the contract. */
function chosen(statuses, own) {
    const possible = new Map([...own_js_1.shared, ...own].filter(({ when }) => when).map((candidate) => [candidate.code, candidate]));
    const codes = [...possible.keys()].sort((a, b) => a - b);
    if (statuses !== undefined && !Array.isArray(statuses))
        (0, own_js_1.fail)("option `statuses`", `is ${(0, own_js_1.shown)(statuses)}. Write a list of ${(0, own_js_1.choices)(codes)}`);
    const wanted = statuses ?? codes.filter((code) => !possible.get(code).optIn);
    for (const code of wanted)
        if (!possible.has(code))
            (0, own_js_1.fail)("option `statuses`", `has ${(0, own_js_1.shown)(code)}. Choose from ${(0, own_js_1.choices)(codes)}`);
    return codes.filter((code) => wanted.includes(code)).map((code) => possible.get(code));
}
function knownKeys(origin, given, known) {
    for (const key of Object.keys(given))
        if (!known.includes(key))
            (0, own_js_1.fail)(`${origin} \`${key}\``, `is unknown. Choose ${(0, own_js_1.choices)(known)}`);
}
function strings(option, given, example) {
    if (!Array.isArray(given) || !given.every((item) => typeof item === "string"))
        (0, own_js_1.fail)(`option \`${option}\``, `is ${(0, own_js_1.shown)(given)}. Write a list of texts such as [${(0, own_js_1.shown)(example)}]`);
    return given;
}
