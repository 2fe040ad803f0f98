// Generated from src/cli/json-place.ts by `npm run build`. Do not edit.
export function placeAt(before) {
  const lines = before.split("\n");
  return { line: lines.length, column: lines.at(-1).length + 1 };
}
export function findFault(text) {
  const reader = new Reader(text);
  try {
    reader.value();
    reader.need(/$/, "the end of the text");
    return void 0;
  } catch (error) {
    const wanted = error instanceof Missing ? error.message : "less depth";
    return { ...placeAt(text.slice(0, reader.at)), wanted };
  }
}
export function findValue(json, keys) {
  const reader = new Reader(json);
  try {
    reader.value(keys);
  } catch {
  }
  return placeAt(json.slice(0, reader.found));
}
class Missing extends Error {
}
const string = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const scalar = new RegExp(`true|false|null|${string.source}|${number.source}`);
const below = (keys, name) => keys?.[0] === name ? keys.slice(1) : void 0;
class Reader {
  at = 0;
  /** Where the last value on the way to the wanted one begins. */
  found = 0;
  #text;
  constructor(text) {
    this.#text = text;
  }
  /** Reads a value. Keys lead from it to the wanted one, if that is in it. */
  value(keys) {
    this.#take(/(?:)/);
    if (keys) this.found = this.at;
    if (this.#take(/\{/)) this.#items(/\}/, "a comma or `}`", () => this.#member(keys));
    else if (this.#take(/\[/)) this.#items(/\]/, "a comma or `]`", (index) => this.value(below(keys, `${index}`)));
    else this.need(scalar, "a value");
  }
  need(form, wanted) {
    if (!this.#take(form)) throw new Missing(wanted);
  }
  #member(keys) {
    const start = this.at;
    this.need(string, "a name in double quotes");
    const inner = keys && below(keys, JSON.parse(this.#text.slice(start, this.at)));
    this.need(/:/, "a colon");
    this.value(inner);
  }
  #items(end, wanted, item) {
    if (this.#take(end)) return;
    let index = 0;
    do
      item(index++);
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
