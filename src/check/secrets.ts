// Header fields of the user, which no text of a check shows, whatever the server repeats.

/** Gives a text in which the values of header fields, and the parts that they are made of, stand as `…`. */
export function hiderOf(headers: Readonly<Record<string, string>>): (text: string) => string {
  // The longer first: one may be the start of another.
  const secrets = Object.values(headers)
    .flatMap(partsOf)
    .sort((one, other) => other.length - one.length);
  if (secrets.length === 0) return (text) => text;
  const pattern = new RegExp(secrets.map(spellings).join("|"), "gi");
  return (text) => text.replace(pattern, "…");
}

/** The value as a whole, and what follows a space or an equals sign: the credentials in `Bearer abc` and `session=abc`. */
function partsOf(value: string): string[] {
  const whole = value.trim();
  // What is shorter, such as the version `4`, keeps nothing secret, and occurs in other words.
  return [whole, ...whole.split(/[\s=;,"]+/).slice(1)].filter((part) => part.length >= 4);
}

/** A pattern for a text as it is, and as it stands in JSON, URLs and HTML: servers escape more than `"`, such as `/` and `+`. */
const spellings = (text: string): string => text.replace(/\W/g, spellingsOf);

function spellingsOf(character: string): string {
  const itself = `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
  return `(?:\\\\{0,3}${itself}|\\\\{1,3}u\\w{4}|(?:%\\w\\w){1,2}|&#?\\w{1,8};|\\ufffd)`;
}
