// Which addresses may be asked: those of this machine, and those that the user names.
import { BlockList, isIP } from "node:net";
import { InputError } from "../input-error.js";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

/** The host of a URL as connections take it: an IPv6 address stands in brackets there. */
export const withoutBrackets = (hostname: string): string => hostname.replace(/^\[|\]$/g, "");

/** Whether an address, such as `127.0.0.1`, is one of this machine. */
const isLoopback = (address: string): boolean =>
  isIP(address) > 0 && loopback.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/** Whether a host, such as `localhost` or `[::1]`, is this machine by its name. */
function isLoopbackName(hostname: string): boolean {
  const name = withoutBrackets(hostname);
  return /^(.+\.)?localhost$/.test(name) || isLoopback(name);
}

/** The address, if it may be asked. Throws `InputError` if not. */
export function addressOf(url: string, allowHosts: readonly string[]): URL {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new InputError(`\`${url}\` is not an HTTP URL. Give one such as http://localhost:3000.`);
  const address = new URL(url);
  if (address.username || address.password)
    throw new InputError("The URL has credentials. Send them in a header field instead.");
  if (isLoopbackName(address.hostname) || allowHosts.includes(address.hostname)) return address;
  throw new InputError(
    `${address.hostname} is not this machine. If you may test that server, allow it by its name: ` +
      `\`allowHosts: ["${address.hostname}"]\`, or \`--allow-host ${address.hostname}\`.`,
  );
}

/** Tells whether the machine that the name of a host leads to may be asked: a name of this machine may lead elsewhere. */
export const mayAsk =
  ({ hostname }: URL, allowHosts: readonly string[]): ((address: string) => boolean) =>
  (address) =>
    allowHosts.includes(hostname) || isLoopback(address);
