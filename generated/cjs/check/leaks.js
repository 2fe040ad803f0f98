// Generated from src/check/leaks.ts by `npm run build`. Do not edit.
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
  leakIn: () => leakIn
});
module.exports = __toCommonJS(stdin_exports);
const leaks = {
  "stack-trace": {
    "a JavaScript stack trace": [
      /\bat (?:async )?(?:[\w.<>$[\] ]{1,200} \()?(?:file:\/\/|node:|[A-Z]:\\|\/)[^\n)]{1,300}:\d{1,7}:\d{1,7}\)?/
    ],
    "a Python stack trace": [/Traceback \(most recent call last\)|File "[^"\n]+", line \d+/],
    "a Java stack trace": [
      /\bat (?:[\w$]+[./])+[\w$<>]+\([\w$]+\.(?:java|kt|scala):\d+\)|(?<![\w.])(?:java|jakarta|org\.springframework)\.[\w.]+(?:Exception|Error)\b/
    ],
    "a Go stack trace": [/\bgoroutine \d+ \[|(?<![^\n"])panic: |\bpanic: runtime error: |\.go:\d+ \+0x/],
    "a .NET stack trace": [
      /\bat [\w.`<>]+\([^)\n]{0,300}\) in [^\n]{1,300}:line \d+|(?<![\w.])System\.[\w.]+Exception\b/
    ],
    "a Ruby or PHP stack trace": [/\.rb:\d+:in [`']|\bStack trace:\s+#0 |\.php(?::\d+|\(\d+\)| on line \d+)/]
  },
  "file-path": {
    "a path of the server": [
      /(?<![\w/.:])\/(?:home|root|usr|var|opt|app|srv|tmp|etc|Users|workspace|node_modules)\/[\w@.-]+[\w@./-]*/,
      /\b(?:node_modules|site-packages)\/[\w@]|\bfile:\/\/\/\w|\b[A-Z]:\\(?:\w[^\n\\]*\\)+/
    ]
  },
  "internal-host": {
    "the name of an internal host": [
      // `settings.local` may be a field. A host has a digit, a hyphen, a port or a scheme, as in `db-7.internal:5432`.
      /(?<![\w.-])(?:(?<=:\/\/(?:[^\s/@]{1,100}@)?)|(?=[\w.]*[\d-]|[\w.]+:\d))(?:[\w-]+\.)+(?:internal|local|lan|corp|intranet)(?!\.?[\w-])/i,
      /(?<![\w.-])[\w.-]+\.(?:svc\.cluster\.local|(?:docker|google|compute|ec2)\.internal|localdomain)(?![\w-])/i
    ],
    "an IP address of the server's network": [
      /(?<![\d.])(?:10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}|127\.\d{1,3}\.\d{1,3}\.\d{1,3}:\d+)(?!\.?\d)/
    ],
    "a failed connection of the server": [
      /\b(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)\b|dial tcp /
    ]
  },
  sql: {
    "an SQL statement": [
      /\b(?:SELECT\s[^\n]{1,300}?\sFROM|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+[\w."`]+\s+SET)\s/,
      // In lower case, English has the words too, but not the signs.
      /\bselect (?:(?:\*|count\(\*\)) from |["`][^\n]{1,300}? from ["`])|\b(?:select [^\n]{1,300}?|delete) from \S{1,100} (?:\w{1,30} )?where \S{1,100} ?[=<>]/,
      /\binsert into [^\n]{1,300}?\bvalues ?\(|\bupdate \S{1,100} set \S{1,100} ?=/
    ],
    "a database error": [
      /\bSQLSTATE\b|\bORA-\d{5}\b|\bsyntax error at or near\b|\bviolates (?:unique|foreign key|not-null|check) constraint\b|\bSQLITE_[A-Z]+\b|\bYou have an error in your SQL syntax\b|(?<![Tt]he )\brelation "[^"]+" does not exist\b/
    ]
  },
  "framework-page": {
    "an HTML page": [/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/i],
    "the error page of a framework": [
      /\bWhitelabel Error Page\b|\bWerkzeug Debugger\b|\bDjango Version:|\bApache Tomcat\/|\b(?:nginx|openresty)\/\d/i
    ]
  }
};
function leakIn(text, name) {
  for (const [shows, patterns] of Object.entries(leaks[name]))
    for (const pattern of patterns) {
      const [found] = pattern.exec(text) ?? [];
      if (found !== void 0) return { shows, excerpt: found.trim() };
    }
  return void 0;
}
