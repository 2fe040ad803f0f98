// @ts-nocheck: it stands in for a function with overloads, which no type of its own describes.
// Preloaded into every tool: the host of the `$ref` by URL column is this machine, whatever the name servers say.
// A name, because tools guard against addresses of the loopback interface and a consumer's URL is none.
import dns from "node:dns";

const { lookup } = dns;

dns.lookup = (hostname, ...rest) => lookup(hostname === "cdn.example.com" ? "127.0.0.1" : hostname, ...rest);
