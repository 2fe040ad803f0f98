// What the page to try it costs a browser with a large description.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { launchBrowser } from "../../tests/support/browser.ts";
import { root } from "../measure.ts";
import { format } from "../report.ts";
import type { Figures, Section } from "../section.ts";

const github = join(import.meta.dirname, "../node_modules/@octokit/openapi/generated/api.github.com.json");
const name = "GitHub's description";
const busy = "CPU time (ms)";

export const section: Section = {
  title: "Trying it in the browser",
  method:
    "`try.html` in a new browser that opens `api.github.com.json` of `@octokit/openapi`: the CPU time of the main thread, and how long it takes until the result is shown.",
  repetitions: 5,
  packages: ["@octokit/openapi"],
  cases: async () => [{ name, measure }],
  summary: (figure) =>
    `The page to try it shows what GitHub's ${figure(name, "Operations").toLocaleString("en")} operations get after ${format(figure(name, busy) / 1000)} s of CPU time.`,
};

async function measure(): Promise<Figures> {
  const server = createServer(sirv(join(root, "generated/docs"))).listen(0, "127.0.0.1");
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/try.html`);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const readBusy = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "TaskDuration")!.value * 1000;
    };
    const [before, start] = [await readBusy(), performance.now()];
    await page.setInputFiles("#file", github);
    const rows = page.locator("#result tbody tr");
    await rows.first().waitFor();
    const shown = performance.now() - start;
    return { Operations: await rows.count(), [busy]: (await readBusy()) - before, "Until shown (ms)": shown };
  } finally {
    await browser.close();
    server.close();
  }
}
