// The lockfiles of this repository, of every language, and what npm's must say.
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../../scripts/lib/project.ts";

/** Name of a lockfile to what Dependabot calls its language. */
export const ecosystems: Record<string, string> = {
  "package-lock.json": "npm",
  "go.sum": "gomod",
  "pom.xml": "maven",
  "requirements.txt": "pip",
  "uv.lock": "uv",
  "Cargo.lock": "cargo",
};

const left = new Set(["node_modules", ".git", "generated", "target"]);

/** Paths of all lockfiles, modules that are installed aside. */
export function lockfiles(folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return left.has(entry.name) ? [] : lockfiles(path);
    return basename(path) in ecosystems ? [path] : [];
  });
}

/**
 * Lines of a lockfile of another language that take something from elsewhere than its registry, or unchecked. Nothing of npm's: its
 * lockfiles are data, see `objections`.
 */
export function foreignLines(path: string, text: string): string[] {
  const lines = text.split("\n");
  const rules: Record<string, (line: string) => boolean> = {
    // A package with its version, the hashes of its files, or a comment. An option such as `--extra-index-url` is none of them.
    "requirements.txt": (line) =>
      /^([\w.-]+(\[[\w,-]+\])?==[\w.+!-]+ ?(;.*)?\\?| {4}--hash=sha256:[0-9a-f]{64}( \\)?|\s*#.*|)$/.test(line),
    "Cargo.lock": (line) =>
      !line.startsWith("source = ") || line === 'source = "registry+https://github.com/rust-lang/crates.io-index"',
    "pom.xml": (line) => !/<(plugin)?repositor|systemPath/i.test(line),
    "go.sum": (line) => /^(\S+ v\S+ h1:[A-Za-z0-9+/]{43}=|)$/.test(line),
  };
  const rule = rules[basename(path)];
  return rule ? lines.filter((line) => !rule(line)) : [];
}

export interface Lock {
  packages: Record<string, LockedPackage>;
}

export interface LockedPackage {
  /** Only if it is not the last part of the path: an alias. */
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const registry = "https://registry.npmjs.org";

/** What is wrong with a lockfile of npm, in sentences. */
export function objections({ packages }: Lock): string[] {
  const asked = Object.values(packages).flatMap(({ dependencies, devDependencies, optionalDependencies }) =>
    Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }),
  );
  return Object.entries(packages).flatMap(([path, locked]) => {
    if (path === "") return [];
    const alias = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const { name = alias, version, resolved, integrity = "" } = locked;
    // npm leaves the address out if it follows from name and version, which is safest.
    const address = `${registry}/${name}/-/${basename(name)}-${version}.tgz`;
    const isAskedFor = asked.some(([key, wanted]) => key === alias && wanted.startsWith(`npm:${name}@`));
    const wrong: [boolean, string][] = [
      [!version, "has no version"],
      [resolved !== undefined && resolved !== address, `is taken from ${resolved}, and not from ${address}`],
      [!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity), "has no SHA-512"],
      [name !== alias && !isAskedFor, `is another package: ${name}`],
    ];
    return wrong.filter(([found]) => found).map(([, what]) => `${path} ${what}.`);
  });
}
