// Generated from src/check/address.ts by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  addressOf: () => addressOf,
  mayAsk: () => mayAsk,
  withoutBrackets: () => withoutBrackets
});
module.exports = __toCommonJS(stdin_exports);
var import_node_net = require("node:net");
var import_input_error = require("../input-error.js");
const loopback = new import_node_net.BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");
const withoutBrackets = (hostname) => hostname.replace(/^\[|\]$/g, "");
const isLoopback = (address) => (0, import_node_net.isIP)(address) > 0 && loopback.check(address, (0, import_node_net.isIP)(address) === 6 ? "ipv6" : "ipv4");
function isLoopbackName(hostname) {
  const name = withoutBrackets(hostname);
  return /^(.+\.)?localhost$/.test(name) || isLoopback(name);
}
function addressOf(url, allowHosts) {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new import_input_error.InputError(`\`${url}\` is not an HTTP URL. Give one such as http://localhost:3000.`);
  const address = new URL(url);
  if (address.username || address.password)
    throw new import_input_error.InputError("The URL has credentials. Send them in a header field instead.");
  if (isLoopbackName(address.hostname) || allowHosts.includes(address.hostname)) return address;
  throw new import_input_error.InputError(
    `${address.hostname} is not this machine. If you may test that server, allow it by its name: \`allowHosts: ["${address.hostname}"]\`, or \`--allow-host ${address.hostname}\`.`
  );
}
const mayAsk = ({ hostname }, allowHosts) => (address) => allowHosts.includes(hostname) || isLoopback(address);
