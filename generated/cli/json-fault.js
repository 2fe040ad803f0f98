// Generated from src/cli/json-fault.ts by `npm run build`. Do not edit.
export function jsonFault(text) {
  const reader = new Reader(text);
  try {
    reader.value();
    reader.need(/$/, "the end of the text");
    return void 0;
  } catch (error) {
    const wanted = error instanceof Missing ? error.message : "less depth";
    const lines = text.slice(0, reader.at).split("\n");
    return { line: lines.length, column: lines.at(-1).length + 1, wanted };
  }
}
class Missing extends Error {
}
const string = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const scalar = new RegExp(`true|false|null|${string.source}|${number.source}`);
class Reader {
  at = 0;
  #text;
  constructor(text) {
    this.#text = text;
  }
  value() {
    if (this.#take(/\{/)) this.#items(/\}/, "a comma or `}`", () => this.#member());
    else if (this.#take(/\[/)) this.#items(/\]/, "a comma or `]`", () => this.value());
    else this.need(scalar, "a value");
  }
  need(form, wanted) {
    if (!this.#take(form)) throw new Missing(wanted);
  }
  #member() {
    this.need(string, "a name in double quotes");
    this.need(/:/, "a colon");
    this.value();
  }
  #items(end, wanted, item) {
    if (this.#take(end)) return;
    do
      item();
    while (this.#take(/,/));
    this.need(end, wanted);
  }
  /** Reads what has the form, with the white space before it. */
  #take(form) {
    this.#skip(/[ \t\n\r]*/);
    return this.#skip(form);
  }
  #skip(form) {
    const sticky = new RegExp(form.source, "y");
    sticky.lastIndex = this.at;
    const [found] = sticky.exec(this.#text) ?? [];
    this.at += found?.length ?? 0;
    return found !== void 0;
  }
}
