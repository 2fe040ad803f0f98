// Faults in the compatibility gate: the surface, the policy, releases, their tags and the registry.
import type { Fault } from "./fault.ts";
import { inFile, unbuilt } from "./fault.ts";

const script = (name: string) => `scripts/release/${name}.ts`;

const surface: Fault[] = [
  ...inFile(script("surface"), "release/surface", [
    ["the gate does not look at exports", 'branch(manifest, "exports")', "({})"],
    ["the gate does not look at anchors", 'each(texts, "docs/"', 'each(texts, "doc/"'],
    [
      "the gate looks only at the address of a schema",
      '[".schema.json"], contentOf)',
      '[".schema.json"], (file) => picked(contentOf(file), ["$id"]))',
    ],
  ]),
  ...inFile(script("tree"), "release/surface", [["a list loses members of one name", "free in tree", "false"]]),
  ...inFile(script("exported-types"), "release/surface", [
    ["optional members look required", 'member.questionToken ? "?" : ""', '""'],
  ]),
];

const policy: Fault[] = inFile(script("policy"), "release/policy", [
  ["a removal is rated minor", 'named: Ratings = { removed: "major"', 'named: Ratings = { removed: "minor"'],
  [
    "a fact of a status is wording",
    '"x-status": { types: { "*": "error type" }, "*": "fact" }',
    '"x-status": { types: { "*": "error type" }, "*": "wording" }',
  ],

  ["an unknown place is harmless", "unknown: Ratings = fixed", "unknown: Ratings = read"],
  ["the gate lets every version pass", "if (gte(version, wanted))", "if (gte(version, version))"],
]);

const releases: Fault[] = [
  ...inFile("scripts/compat.ts", "release/compat", [
    ["the current release is not compared with the build", "if (last === pkg.version)", "if (last !== pkg.version)"],
    ["a workflow may lack the tags", "if (history.gap && strict)", "if (history.gap && !strict)"],
  ]),
  ...inFile("scripts/compat.ts", "release/release npm run release", [
    ["tags are not compared", /.*verifyTagged\(root.*\n/, ""],
  ]),
  ...inFile(script("history"), "release/compat", [
    ["an older release needs no tag", "untagged = gap ? []", "untagged = true ? []"],
    ["a shallow clone looks whole", '.trim() === "true"', '.trim() === "never"'],
  ]),
  ...inFile(script("registry"), "release/compat", [
    ["what is published is not compared", "if (differing.length === 0)", "if (differing.length >= 0)"],
  ]),
  ...inFile("scripts/release.ts", "release/release npm run release", [
    ["a tagged release may be made anew", "tagged.includes(version)", 'tagged.includes("")'],
    [
      "a failed release is not undone",
      "for (const path of copied) cpSync(join(backup",
      "for (const path of [] as string[]) cpSync(join(backup",
    ],
  ]),
];

export const release: Fault[] = unbuilt([...surface, ...policy, ...releases]);
