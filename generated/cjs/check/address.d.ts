// Generated from src/check/address.ts by `npm run build`. Do not edit.
/** The host of a URL as connections take it: an IPv6 address stands in brackets there. */
export declare const withoutBrackets: (hostname: string) => string;
/** The address, if it may be asked. Throws `InputError` if not. */
export declare function addressOf(url: string, allowHosts: readonly string[]): URL;
/** Tells whether the machine that the name of a host leads to may be asked: a name of this machine may lead elsewhere. */
export declare const mayAsk: ({ hostname }: URL, allowHosts: readonly string[]) => ((address: string) => boolean);
