// The docs site, beside what other renderers make of the same bundle.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import sirv from "sirv";
import { findBrowser } from "../../tests/support/browser.ts";
import { copyRepository, root, run } from "../measure.ts";
import type { Figures, Section } from "../section.ts";

const modules = join(import.meta.dirname, "../node_modules");
const bundle = join(root, "generated/openapi.json");

/** Row to what fills the folder of its site. */
const sites: Record<string, (folder: string) => Promise<void>> = {
  async "`npm run build`"(folder) {
    const copy = copyRepository(`${folder}-repository`);
    await run(copy, "tsx", "scripts/build.ts");
    cpSync(join(copy, "generated/docs"), folder, { recursive: true });
  },
  async "`redocly build-docs --inlineBundle`"(folder) {
    await run(folder, "redocly", "build-docs", bundle, "--output", "index.html", "--inlineBundle");
  },
  async "Swagger UI"(folder) {
    cpSync(join(modules, "swagger-ui-dist"), folder, { recursive: true });
    const initializer = readFileSync(join(folder, "swagger-initializer.js"), "utf8");
    writeFileSync(join(folder, "swagger-initializer.js"), initializer.replace(/url: ".*"/, 'url: "openapi.json"'));
    cpSync(bundle, join(folder, "openapi.json"));
  },
  async Scalar(folder) {
    cpSync(join(modules, "@scalar/api-reference/dist/browser/standalone.js"), join(folder, "scalar.js"));
    cpSync(bundle, join(folder, "openapi.json"));
    const head =
      '<title>Scalar API Reference</title><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';
    const scripts =
      '<script src="scalar.js"></script><script>Scalar.createApiReference("#app", { url: "openapi.json" })</script>';
    writeFileSync(
      join(folder, "index.html"),
      `<!doctype html><html><head>${head}</head><body><div id="app"></div>${scripts}</body></html>`,
    );
  },
};

const ours = Object.keys(sites)[0]!;
const scores = {
  performance: "Performance",
  accessibility: "Accessibility",
  "best-practices": "Best practices",
  seo: "SEO",
};

export const section: Section = {
  title: "Docs",
  method:
    "Lighthouse with its settings for mobile, on the page of each renderer as its own documentation sets it up, served compressed from the same machine. " +
    "No other host can be reached, so a request to one counts, but not its bytes.",
  repetitions: 3,
  packages: ["lighthouse", "@redocly/cli", "swagger-ui-dist", "@scalar/api-reference"],
  async cases(scratch) {
    const cases = Object.entries(sites).map(async ([name, fill], index) => {
      const folder = join(scratch, String(index));
      mkdirSync(folder, { recursive: true });
      await fill(folder);
      compress(folder);
      return { name, measure: () => audit(folder) };
    });
    return Promise.all(cases);
  },
  summary: (figure) => {
    const [site, plain] = [ours, "`redocly build-docs --inlineBundle`"].map((name) => ({
      performance: figure(name, "Performance"),
      size: Math.round(figure(name, "Transfer (KB)")),
      paint: figure(name, "First paint (s)").toFixed(1),
    }));
    return (
      `The docs score ${site!.performance} for performance in Lighthouse (mobile), with ${site!.size} KB and first paint after ${site!.paint} s; ` +
      `\`redocly build-docs\` alone scores ${plain!.performance}, with ${plain!.size} KB and ${plain!.paint} s.`
    );
  },
};

/** Puts a compressed copy beside each file, which sirv then sends. */
function compress(folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of entries)
    writeFileSync(join(parentPath, `${name}.gz`), gzipSync(readFileSync(join(parentPath, name))));
}

/** Lighthouse now and then gives no score on a busy machine. Throws where it gives none in three attempts. */
async function audit(folder: string, attempts = 3): Promise<Figures> {
  const figures = await auditOnce(folder);
  if (figures) return figures;
  if (attempts === 1) throw new Error("Lighthouse gave no score. Run this section again on a quiet machine.");
  return audit(folder, attempts - 1);
}

async function auditOnce(folder: string): Promise<Figures | undefined> {
  const server = createServer(sirv(folder, { gzip: true })).listen(0, "127.0.0.1");
  const { executablePath, args } = await findBrowser();
  // A browser in one process takes no screenshots, and without them there is no score.
  const flags = args.filter((flag) => !/^--(single-process|no-zygote|headless)/.test(flag));
  const chrome = await launch({
    chromePath: executablePath,
    chromeFlags: [...flags, "--headless=new", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  });
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const result = await lighthouse(`${origin}/`, {
      port: chrome.port,
      logLevel: "error",
      onlyCategories: Object.keys(scores),
    });
    if (
      !result ||
      result.lhr.runtimeError ||
      Object.values<any>(result.lhr.categories).some(({ score }) => score === null)
    )
      return undefined;
    const { categories, audits } = result.lhr;
    const { items: requests } = audits["network-requests"]!.details as unknown as {
      items: { url: string; transferSize: number }[];
    };
    const sent = requests.filter(({ url }) => /^https?:/.test(url));
    return {
      ...Object.fromEntries(
        Object.entries(scores).map(([id, title]) => [title, Math.round(categories[id]!.score! * 100)]),
      ),
      "First paint (s)": audits["first-contentful-paint"]!.numericValue! / 1000,
      "Largest paint (s)": audits["largest-contentful-paint"]!.numericValue! / 1000,
      "Transfer (KB)": sent.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000,
      Requests: sent.length,
      "To other hosts": sent.filter(({ url }) => !url.startsWith(origin)).length,
    };
  } finally {
    chrome.kill();
    server.close();
  }
}
