// The tests that run src/ in their own process, where Stryker switches its changes on. The build before has compiled them into generated/.
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const tests =
  "add-error-responses,advice,error-response,merge-vectors,own-facts,read-error,retry-after,test-vectors,to-error-response";

export default defineConfig({
  test: {
    include: [`tests/package/{${tests}}*.test.ts`, "tests/check/*.test.ts"],
    provide: { fresh: join(import.meta.dirname, "../../generated") },
    isolate: false,
    testTimeout: 60_000,
  },
});
