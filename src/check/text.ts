// Text of a server, where people read it.

/** Characters that a terminal obeys, that change the order of what it shows, or that no text may hold. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** A text in one line, whose control characters stand as escapes such as `\u{1b}`. What exceeds the length is cut. */
export function printable(text: string, length = 120): string {
  const cut = text.slice(0, length);
  const shown = cut.replace(/[\t\r\n ]+/g, " ").replace(unprintable, (character) => {
    return `\\u{${character.codePointAt(0)!.toString(16)}}`;
  });
  return text.length > length ? `${shown}…` : shown;
}

/** Whether a text is a token of HTTP, such as a method or the name of a field (RFC 9110, section 5.6.2). */
export const isToken = (text: string): boolean => /^[\w!#$%&'*+.^`|~-]+$/.test(text);

/** A word of a command line that a shell takes as it is. */
export const quoted = (word: string): string =>
  /^[\w./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
