// Generated from src/check/secrets.ts by `npm run build`. Do not edit.
export function hiderOf(headers) {
  const secrets = Object.values(headers).flatMap(partsOf).sort((one, other) => other.length - one.length);
  if (secrets.length === 0) return (text) => text;
  const pattern = new RegExp(secrets.map(spellings).join("|"), "gi");
  return (text) => text.replace(pattern, "…");
}
function partsOf(value) {
  const whole = value.trim();
  return [whole, ...whole.split(/[\s=;,"]+/).slice(1)].filter((part) => part.length >= 4);
}
const spellings = (text) => text.replace(/\W/g, spellingsOf);
function spellingsOf(character) {
  const itself = `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
  return `(?:\\\\{0,3}${itself}|\\\\{1,3}u\\w{4}|(?:%\\w\\w){1,2}|&#?\\w{1,8};|\\ufffd)`;
}
