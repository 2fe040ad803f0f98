// Generated from src/add/warnings.ts by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  Findings: () => Findings
});
module.exports = __toCommonJS(stdin_exports);
var import_components = require("./components.js");
var import_document = require("./document.js");
var import_operations = require("./operations.js");
var import_shape = require("./shape.js");
var import_status_responses = require("./status-responses.js");
const tally = (found, place) => {
  found.first ??= place();
  found.count++;
};
const nameOf = ({ method, path }) => `${method} ${path}`;
class Findings {
  #source;
  #plan;
  #hasShape;
  /** Many operations refer to one response. */
  #shapes = /* @__PURE__ */ new Map();
  #references = /* @__PURE__ */ new Set();
  #asked;
  #operations = 0;
  #complete = 0;
  #waiting = { count: 0 };
  #errors = { count: 0 };
  #otherShapes = { count: 0 };
  #anyMediaType = { count: 0 };
  #foreign = { count: 0 };
  constructor(source, plan) {
    this.#source = source;
    this.#plan = plan;
    this.#hasShape = (0, import_shape.createShapeTest)(source);
    this.#asked = plan.additions.filter(({ response }) => plan.asked.has(response.code)).map((addition) => ({ addition, able: 0, byRange: 0 }));
  }
  /** Looks at an operation: its responses before any is added, and whether it is the API's alone. */
  add(operation, responses, isOwned) {
    const { value, items } = operation;
    this.#operations++;
    if (!isOwned) tally(this.#foreign, () => nameOf(operation));
    for (const owner of [value, ...items]) {
      this.#addReference(owner);
      for (const parameter of (0, import_document.itemsOf)((0, import_document.get)(owner, "parameters"))) this.#addReference(parameter);
    }
    const isComplete = (0, import_document.isObject)(value.responses) && (0, import_document.refOf)(value.responses) === void 0;
    if (!isComplete) return;
    this.#addErrors(operation, responses);
    if (!isOwned) return;
    this.#complete++;
    this.#addAnswers(operation, responses);
  }
  #addReference(owner) {
    const ref = (0, import_document.refOf)(owner);
    if (ref !== void 0) this.#references.add(ref);
  }
  /** Counts the author's error responses. A `default` that stands alone may be the answer to a success. */
  #addErrors(operation, responses) {
    const written = operation.value.responses;
    const statuses = Object.keys(written);
    for (const status of statuses) {
      const response = written[status];
      const isError = status[0] === "4" || status[0] === "5" || status === "default" && statuses.length > 1;
      if (!isError || responses[status] !== response) continue;
      const followed = this.#source.follow(response);
      const place = () => `${status} of ${nameOf(operation)}`;
      tally(this.#errors, place);
      if ((0, import_document.get)((0, import_document.get)(followed, "content"), "*/*") !== void 0) tally(this.#anyMediaType, place);
      if (!this.#shapes.has(followed))
        this.#shapes.set(followed, (0, import_document.isObject)((0, import_document.get)(followed, "x-status")) || this.#hasShape(followed));
      if (this.#shapes.get(followed) === false) tally(this.#otherShapes, place);
    }
  }
  /** Counts what an operation could get, and what keeps it from that. */
  #addAnswers(operation, responses) {
    for (const asked of this.#asked) {
      if (!asked.addition.findCondition(operation)) continue;
      asked.able++;
      const answer = (0, import_operations.findAnswer)(responses, asked.addition.response.code, false);
      if (answer === void 0 || !/^.XX$/i.test(answer)) continue;
      asked.range ??= answer;
      asked.byRange++;
    }
    if (this.#plan.isDefaultDecided || !Object.hasOwn(responses, "default")) return;
    const isWaiting = this.#plan.additions.some(
      ({ response, findCondition }) => (0, import_operations.findAnswer)(responses, response.code, true) === void 0 && findCondition(operation)
    );
    if (isWaiting) tally(this.#waiting, () => nameOf(operation));
  }
  /** Warns of what was found. */
  warn() {
    this.#plan.warnOfExclusions();
    for (const warning of [
      this.#ofPaths(),
      ...this.#ofAsked(),
      this.#ofDefaults(),
      this.#ofShapes(),
      this.#ofMediaTypes(),
      this.#ofForeign(),
      this.#ofReferences(),
      this.#ofTwins()
    ])
      if (warning !== void 0) this.#plan.warn(warning);
  }
  /** An API may have webhooks alone. */
  #ofPaths() {
    if (this.#operations > 0 || Object.keys((0, import_document.get)(this.#source.root, "paths") ?? {}).length > 0) return void 0;
    return "Nothing is added, because the document has no `paths`. Your clients respond to webhooks and callbacks.";
  }
  /** Statuses that were asked for by their code, and that no operation can get. */
  #ofAsked() {
    if (this.#complete === 0) return [];
    return this.#asked.map(({ addition: { response, conditions }, able, byRange, range }) => {
      const { code } = response;
      if (able === 0)
        return `You ask for ${code}, but no operation meets its condition \`${conditions.join("` or `")}\`. Correct the document, or remove ${code}.`;
      if (byRange < able) return void 0;
      return `You ask for ${code}, but \`${range}\` covers it in every operation that could get it. Replace that range with status codes, or remove ${code}.`;
    });
  }
  /** Operations get nothing if they have a `default`, unless the author has decided about that. */
  #ofDefaults() {
    const { count, first } = this.#waiting;
    if (count === 0) return void 0;
    return `Operations that get nothing, because their \`default\` stands for every status: ${count} of ${this.#operations}, such as ${first}. Set the option \`besideDefault\` to true to add responses anyway, or to false if this is right.`;
  }
  #ofShapes() {
    const { count, first } = this.#otherShapes;
    if (count === 0) return void 0;
    return `Error responses whose body does not have the shape of \`ErrorResponse\`: ${count} of ${this.#errors.count}, such as ${first}. An API with two shapes of errors misleads its clients: change those responses, name them in the option \`replace\` if a framework wrote them, or leave out their operations with the option \`exclude\`.`;
  }
  #ofMediaTypes() {
    const { count, first } = this.#anyMediaType;
    if (count === 0) return void 0;
    return `Error responses with the media type \`*/*\`: ${count} of ${this.#errors.count}, such as ${first}. Name the media type. If springdoc wrote the document, set \`springdoc.default-produces-media-type\` to \`application/json\`.`;
  }
  #ofForeign() {
    const { count, first } = this.#foreign;
    if (count === 0) return void 0;
    return `Operations that a webhook, a callback or an excluded path also uses: ${count}, such as ${first}. They stay as they are. Duplicate them if they need the responses.`;
  }
  /** What is out of sight. */
  #ofReferences() {
    const paths = (0, import_document.get)(this.#source.root, "paths");
    for (const item of Object.values((0, import_document.isObject)(paths) ? paths : {})) this.#addReference(item);
    const lost = [...this.#references].filter((ref) => this.#source.follow({ $ref: ref }) === void 0);
    if (lost.length === 0) return void 0;
    return `References that lead to another document, or to nothing: ${lost.length}, such as \`${lost[0]}\`. Bundle the document into one file first, so that their path parameters and operations are found.`;
  }
  /** A bundler gives a second name to what an API refers to in two ways. */
  #ofTwins() {
    const components = (0, import_document.get)(this.#source.root, "components");
    for (const [kind, ours] of Object.entries(import_status_responses.contractSource.root.components))
      for (const value of Object.values(ours)) {
        const names = (0, import_document.entriesOf)((0, import_document.get)(components, kind)).filter(
          ([, theirs]) => (0, import_components.meanTheSame)({ value, source: import_status_responses.contractSource }, { value: theirs, source: this.#source })
        ).map(([name]) => name);
        if (names.length > 1)
          return `The shared component \`${names[0]}\` is in the document twice, as \`${names.slice(1).join("` and `")}\` too. Refer to the package in one way only: by file or by bundle pointer.`;
      }
    return void 0;
  }
}
