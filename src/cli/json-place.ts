// Places in JSON: where a text stops to be it, which engines word each in its own way, and where a value stands.

/** A place in a text. */
export interface Place {
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
}

/** The place after a text. */
export function placeAt(before: string): Place {
  const lines = before.split("\n");
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** The first place at which a text is not JSON (RFC 8259), and what could stand there. Undefined if all of it is. */
export function findFault(text: string): (Place & { wanted: string }) | undefined {
  const reader = new Reader(text);
  try {
    reader.value();
    reader.need(/$/, "the end of the text");
    return undefined;
  } catch (error) {
    // A text may have more levels than this machine can follow.
    const wanted = error instanceof Missing ? error.message : "less depth";
    return { ...placeAt(text.slice(0, reader.at)), wanted };
  }
}

/** The place of the value that keys lead to or, if there is none, of the last on the way there. Of two members with one name, the later counts. */
export function findValue(json: string, keys: readonly string[]): Place {
  const reader = new Reader(json);
  try {
    reader.value(keys);
  } catch {
    // What lies deeper than this machine can follow has the place of what it lies in.
  }
  return placeAt(json.slice(0, reader.found));
}

/** Thrown if the text lacks what JSON needs next. */
class Missing extends Error {}

/** A string has every character but quotes, backslashes and those below the space, which stand as escapes. */
const string = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const scalar = new RegExp(`true|false|null|${string.source}|${number.source}`);

/** Keys that lead on from a member. Undefined if the way is another. */
const below = (keys: readonly string[] | undefined, name: string) => (keys?.[0] === name ? keys.slice(1) : undefined);

class Reader {
  at = 0;
  /** Where the last value on the way to the wanted one begins. */
  found = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads a value. Keys lead from it to the wanted one, if that is in it. */
  value(keys?: readonly string[]): void {
    this.#take(/(?:)/);
    if (keys) this.found = this.at;
    if (this.#take(/\{/)) this.#items(/\}/, "a comma or `}`", () => this.#member(keys));
    else if (this.#take(/\[/)) this.#items(/\]/, "a comma or `]`", (index) => this.value(below(keys, `${index}`)));
    else this.need(scalar, "a value");
  }

  need(form: RegExp, wanted: string): void {
    if (!this.#take(form)) throw new Missing(wanted);
  }

  #member(keys: readonly string[] | undefined): void {
    const start = this.at;
    this.need(string, "a name in double quotes");
    const inner = keys && below(keys, JSON.parse(this.#text.slice(start, this.at)));
    this.need(/:/, "a colon");
    this.value(inner);
  }

  #items(end: RegExp, wanted: string, item: (index: number) => void): void {
    if (this.#take(end)) return;
    let index = 0;
    do item(index++);
    while (this.#take(/,/));
    this.need(end, wanted);
  }

  /** Reads what has the form, with the white space before it. */
  #take(form: RegExp): boolean {
    this.#skip(/[ \t\n\r]*/);
    return this.#skip(form);
  }

  #skip(form: RegExp): boolean {
    const sticky = new RegExp(form.source, "y");
    sticky.lastIndex = this.at;
    const [found] = sticky.exec(this.#text) ?? [];
    this.at += found?.length ?? 0;
    return found !== undefined;
  }
}
