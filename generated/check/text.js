// Generated from src/check/text.ts by `npm run build`. Do not edit.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
export function printable(text, length = 120) {
  const cut = text.slice(0, length);
  const shown = cut.replace(/[\t\r\n ]+/g, " ").replace(unprintable, (character) => {
    return `\\u{${character.codePointAt(0).toString(16)}}`;
  });
  return text.length > length ? `${shown}…` : shown;
}
export const isToken = (text) => /^[\w!#$%&'*+.^`|~-]+$/.test(text);
export const quoted = (word) => /^[\w./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
