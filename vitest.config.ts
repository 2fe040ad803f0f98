import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/support/setup.ts",
    // They wait for other processes most of the time, so every core takes a file.
    maxWorkers: "100%",
    // Tests run real tools on real input, so they take seconds.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 60_000,
    // What they wait for takes seconds too, on a busy machine.
    expect: { poll: { timeout: 60_000 } },
  },
});
