// `npm run determinism`: builds on each Node of package.json beside this file, each time in another place, locale and time zone. Fails where one byte differs.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyOfTree, hashOf } from "../../tests/support/tree.ts";

const here = import.meta.dirname;
const places = [
  { LC_ALL: "C", TZ: "UTC" },
  { LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" },
  { LC_ALL: "ar_EG.UTF-8", TZ: "America/St_Johns" },
  { LC_ALL: "sv_SE.UTF-8", TZ: "Asia/Kathmandu" },
];

execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
const nodes = Object.keys(JSON.parse(readFileSync(join(here, "package.json"), "utf8")).dependencies).map((name) =>
  join(here, "node_modules", name, "bin/node"),
);
const parent = mkdtempSync(join(tmpdir(), "determinism-"));
const hashes = new Set<string>();
try {
  for (const [index, node] of [process.execPath, ...nodes].entries()) {
    const { folder } = copyOfTree(parent);
    const place = places[index % places.length]!;
    execFileSync(node, ["--import", "./scripts/lib/loader.js", "scripts/build.ts"], {
      cwd: folder,
      env: { ...process.env, ...place },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const hash = hashOf(join(folder, "generated"));
    hashes.add(hash);
    console.log(
      `${[execFileSync(node, ["--version"], { encoding: "utf8" }).trim(), place.LC_ALL, place.TZ, hash]
        .map((cell) => `| ${cell} `)
        .join("")}|`,
    );
  }
} finally {
  rmSync(parent, { recursive: true, force: true });
}
console.log(
  hashes.size === 1
    ? "\nEvery build gave the same files."
    : "\nBuilds differ. Compare generated/ of two of them, and take out what depends on Node, the place or the time.",
);
process.exitCode = hashes.size === 1 ? 0 : 1;
