// Generated from src/check/address.ts by `npm run build`. Do not edit.
import { BlockList, isIP } from "node:net";
import { InputError } from "../input-error.js";
const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");
export const withoutBrackets = (hostname) => hostname.replace(/^\[|\]$/g, "");
const isLoopback = (address) => isIP(address) > 0 && loopback.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
function isLoopbackName(hostname) {
  const name = withoutBrackets(hostname);
  return /^(.+\.)?localhost$/.test(name) || isLoopback(name);
}
export function addressOf(url, allowHosts) {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new InputError(`\`${url}\` is not an HTTP URL. Give one such as http://localhost:3000.`);
  const address = new URL(url);
  if (address.username || address.password)
    throw new InputError("The URL has credentials. Send them in a header field instead.");
  if (isLoopbackName(address.hostname) || allowHosts.includes(address.hostname)) return address;
  throw new InputError(
    `${address.hostname} is not this machine. If you may test that server, allow it by its name: \`allowHosts: ["${address.hostname}"]\`, or \`--allow-host ${address.hostname}\`.`
  );
}
export const mayAsk = ({ hostname }, allowHosts) => (address) => allowHosts.includes(hostname) || isLoopback(address);
