// A test file's name says when it runs: `x.slow.test.ts` with `npm run test:slow`, every other one with `npm test`.
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const slow = "tests/**/*.slow.test.ts";
const isolated = "tests/**/*.isolated.test.ts";

const project = (name: string, test: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration => ({
  test: {
    name,
    // Tests run real tools on real input, so they take seconds.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // What they wait for takes seconds too, on a busy machine.
    expect: { poll: { timeout: 60_000 } },
    ...test,
  },
});

export default defineConfig({
  test: {
    globalSetup: "tests/support/setup.ts",
    teardownTimeout: 60_000,
    // They wait for other processes half of the time, so every core takes a file.
    maxWorkers: "100%",
    projects: [
      // Files that follow one another in a thread share the modules that they load.
      project("fast", {
        include: ["tests/**/*.test.ts"],
        exclude: [slow, isolated, "tests/fixtures/**"],
        pool: "threads",
        isolate: false,
        // Among files of another project, a thread would end after each file, and take its modules with it.
        sequence: { groupOrder: 1 },
      }),
      // What changes the clock, the environment or the working directory has a process of its own.
      project("isolated", { include: [isolated] }),
      // Rehearsals and sweeps.
      project("slow", { include: [slow] }),
    ],
  },
});
