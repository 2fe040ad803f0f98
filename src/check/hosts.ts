// Which machines may be asked: this one, and those that the user names.
import { BlockList, isIP } from "node:net";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

/** Whether an address, such as `127.0.0.1`, is one of this machine. */
export const isLoopback = (address: string): boolean =>
  isIP(address) > 0 && loopback.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/** Whether a host, such as `localhost` or `[::1]`, is this machine by its name. */
export function isLoopbackName(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, "");
  return /^(.+\.)?localhost$/.test(name) || isLoopback(name);
}
