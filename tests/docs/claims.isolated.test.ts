// Numbers in README.md and docs/ are those of the code: a table of sentences, each with what it must say.
import { expect, test, vi } from "vitest";
import { readError } from "../../generated/index.js";
import { textOf } from "../support/pages.ts";

const manifest = JSON.parse(textOf("package.json"));

/** A body that never ends, or never comes. */
const stream = (pull: (controller: ReadableStreamDefaultController) => void | PromiseLike<void>) =>
  new Response(new ReadableStream({ pull }), { status: 500 });

const endless = stream((controller) => controller.enqueue(new Uint8Array(1000).fill(32)));
const bytes = (await readError(endless, "GET"))!.text.length;

// How long a body that never comes is waited for, by the clock of the test.
vi.useFakeTimers({ now: 0 });
const silent = stream(() => new Promise(() => {}));
const reading = readError(silent, "GET").then(() => Date.now());
await vi.advanceTimersToNextTimerAsync();
const milliseconds = await reading;
vi.useRealTimers();

const [node = ""] = /\d+\.\d+/.exec(manifest.engines.node) ?? [];
const { dependencies } = JSON.parse(textOf("checks/runtimes/package.json"));
const oldest = Object.keys(dependencies).flatMap((name) => /^typescript-(.+)/.exec(name)?.[1] ?? [])[0];
const english = new Intl.NumberFormat("en");

const claims: [page: string, sentence: string][] = [
  ["README.md", `It reads at most ${bytes / 1024} KB for at most ${milliseconds / 1000} seconds.`],
  ["README.md", `You need Node.js ${node} or later`],
  ["CONTRIBUTING.md", `You need Node.js ${node} or later`],
  ["docs/module.md", `in Node.js ${node} or later`],
  ["docs/module.md", `in bytes after decompression. | ${english.format(bytes)} |`],
  ["docs/module.md", `in milliseconds. | ${english.format(milliseconds)} |`],
  ["README.md", `with TypeScript ${oldest} or later`],
  ["docs/module.md", `with TypeScript ${oldest} or later`],
  ["src/read-body.ts", `in bytes after decompression. ${english.format(bytes)} by default.`],
  ["src/read-error.ts", `after ${bytes / 1024} KB or ${milliseconds / 1000} seconds`],
  ["src/read-body.ts", `in milliseconds. ${english.format(milliseconds)} by default.`],
];

test.each(claims)("%s: %s", (page, sentence) => {
  expect(textOf(page)).toContain(sentence);
});

test.each(["get.ts", "get.go", "get.py", "Get.java"])("examples/handling/%s waits a random part longer", (file) => {
  expect(textOf(`examples/handling/${file}`)).toMatch(/random\(|rand\.N|jitter/);
});
