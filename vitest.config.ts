import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/support/setup.ts",
    // Tests run real tools on real input, so they take seconds.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
