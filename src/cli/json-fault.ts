// Where a text is not JSON: engines word it each in its own way, and often without a position.

/** A place in a text, and what could stand there. */
export interface Fault {
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  wanted: string;
}

/** The first place at which a text is not JSON (RFC 8259). Undefined if all of it is. */
export function jsonFault(text: string): Fault | undefined {
  const reader = new Reader(text);
  try {
    reader.value();
    reader.need(/$/, "the end of the text");
    return undefined;
  } catch (error) {
    // A text may have more levels than this machine can follow.
    const wanted = error instanceof Missing ? error.message : "less depth";
    const lines = text.slice(0, reader.at).split("\n");
    return { line: lines.length, column: lines.at(-1)!.length + 1, wanted };
  }
}

/** Thrown if the text lacks what JSON needs next. */
class Missing extends Error {}

/** A string has every character but quotes, backslashes and those below the space, which stand as escapes. */
const string = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const scalar = new RegExp(`true|false|null|${string.source}|${number.source}`);

class Reader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  value(): void {
    if (this.#take(/\{/)) this.#items(/\}/, "a comma or `}`", () => this.#member());
    else if (this.#take(/\[/)) this.#items(/\]/, "a comma or `]`", () => this.value());
    else this.need(scalar, "a value");
  }

  need(form: RegExp, wanted: string): void {
    if (!this.#take(form)) throw new Missing(wanted);
  }

  #member(): void {
    this.need(string, "a name in double quotes");
    this.need(/:/, "a colon");
    this.value();
  }

  #items(end: RegExp, wanted: string, item: () => void): void {
    if (this.#take(end)) return;
    do item();
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
