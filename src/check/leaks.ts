// What an answer tells of the server's inside. Each pattern is for texts that no error message has by chance.
// An answer may be long and hostile. So a pattern begins where no other match can, or what it repeats is bounded.

interface Leak {
  /** What an answer shows. */
  shows: string;
  pattern: RegExp;
}

/** Kind of what an answer tells. */
export type LeakName = "stack-trace" | "file-path" | "internal-host" | "sql" | "framework-page";

const leaks: Record<LeakName, Leak[]> = {
  "stack-trace": [
    {
      shows: "a JavaScript stack trace",
      pattern:
        /\bat (?:async )?(?:[\w.<>$[\] ]{1,200} \()?(?:file:\/\/|node:|[A-Z]:\\|\/)[^\n)]{1,300}:\d{1,7}:\d{1,7}\)?/,
    },
    { shows: "a Python stack trace", pattern: /Traceback \(most recent call last\)|File "[^"\n]+", line \d+/ },
    {
      shows: "a Java stack trace",
      pattern:
        /\bat (?:[\w$]+[./])+[\w$<>]+\([\w$]+\.(?:java|kt|scala):\d+\)|(?<![\w.])(?:java|jakarta|org\.springframework)\.[\w.]+(?:Exception|Error)\b/,
    },
    {
      shows: "a Go stack trace",
      pattern: /\bgoroutine \d+ \[|(?<![^\n"])panic: |\bpanic: runtime error: |\.go:\d+ \+0x/,
    },
    {
      shows: "a .NET stack trace",
      pattern: /\bat [\w.`<>]+\([^)\n]{0,300}\) in [^\n]{1,300}:line \d+|(?<![\w.])System\.[\w.]+Exception\b/,
    },
    {
      shows: "a Ruby or PHP stack trace",
      pattern: /\.rb:\d+:in [`']|\bStack trace:\s+#0 |\.php(?::\d+|\(\d+\)| on line \d+)/,
    },
  ],
  "file-path": [
    {
      shows: "a path of the server",
      pattern:
        /(?<![\w/.:])\/(?:home|root|usr|var|opt|app|srv|tmp|etc|Users|workspace|node_modules)\/[\w@.-]+[\w@./-]*/,
    },
    {
      shows: "a path of the server",
      pattern: /\b(?:node_modules|site-packages)\/[\w@]|\bfile:\/\/\/\w|\b[A-Z]:\\(?:\w[^\n\\]*\\)+/,
    },
  ],
  "internal-host": [
    {
      shows: "the name of an internal host",
      // `settings.local` may be a field. A host has a digit, a hyphen, a port or a scheme, as in `db-7.internal:5432`.
      pattern:
        /(?<![\w.-])(?:(?<=:\/\/(?:[^\s/@]{1,100}@)?)|(?=[\w.]*[\d-]|[\w.]+:\d))(?:[\w-]+\.)+(?:internal|local|lan|corp|intranet)(?!\.?[\w-])/i,
    },
    {
      shows: "the name of an internal host",
      pattern:
        /(?<![\w.-])[\w.-]+\.(?:svc\.cluster\.local|(?:docker|google|compute|ec2)\.internal|localdomain)(?![\w-])/i,
    },
    {
      shows: "an IP address of the server's network",
      pattern:
        /(?<![\d.])(?:10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}|127\.\d{1,3}\.\d{1,3}\.\d{1,3}:\d+)(?!\.?\d)/,
    },
    {
      shows: "a failed connection of the server",
      pattern: /\b(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)\b|dial tcp /,
    },
  ],
  sql: [
    {
      shows: "an SQL statement",
      pattern: /\b(?:SELECT\s[^\n]{1,300}?\sFROM|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+[\w."`]+\s+SET)\s/,
    },
    {
      shows: "an SQL statement",
      // In lower case, English has the words too, but not the signs.
      pattern:
        /\bselect (?:(?:\*|count\(\*\)) from |["`][^\n]{1,300}? from ["`])|\b(?:select [^\n]{1,300}?|delete) from \S{1,100} (?:\w{1,30} )?where \S{1,100} ?[=<>]/,
    },
    {
      shows: "an SQL statement",
      pattern: /\binsert into [^\n]{1,300}?\bvalues ?\(|\bupdate \S{1,100} set \S{1,100} ?=/,
    },
    {
      shows: "a database error",
      pattern:
        /\bSQLSTATE\b|\bORA-\d{5}\b|\bsyntax error at or near\b|\bviolates (?:unique|foreign key|not-null|check) constraint\b|\bSQLITE_[A-Z]+\b|\bYou have an error in your SQL syntax\b|(?<![Tt]he )\brelation "[^"]+" does not exist\b/,
    },
  ],
  "framework-page": [
    { shows: "an HTML page", pattern: /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/i },
    {
      shows: "the error page of a framework",
      pattern:
        /\bWhitelabel Error Page\b|\bWerkzeug Debugger\b|\bDjango Version:|\bApache Tomcat\/|\b(?:nginx|openresty)\/\d/i,
    },
  ],
};

/** What a text tells of the server's inside, and where: `a path of the server: "/home/app/server.js"`. */
export function leakIn(text: string, name: LeakName): { shows: string; excerpt: string } | undefined {
  for (const { shows, pattern } of leaks[name]) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return { shows, excerpt: found.trim() };
  }
  return undefined;
}
