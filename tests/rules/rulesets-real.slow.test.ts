// The rulesets on public API descriptions of other people: both linters report the same places, and each once.
import { expect, test } from "vitest";
import { redocly, ruleset, spectral, unique } from "../support/linters.ts";
import { installedProject } from "../support/project.ts";
import { installedDescriptions } from "../support/real.ts";

const sources = await installedDescriptions();
const project = await installedProject();

test.each(Object.entries(sources))(
  "%s",
  async (_name, path) => {
    const [ours, theirs] = [
      await redocly(project, [path], ruleset("redocly")),
      await spectral(project, [path], ruleset("spectral")),
    ];
    expect(unique(ours)).toEqual(unique(theirs));
    // Whoever knows nothing of this contract departs from it somewhere.
    expect(ours.length).toBeGreaterThan(0);
    const places = ours.map(({ file, path, rule, message }) => [file, ...path, rule, message].join("\n"));
    expect(places.length).toBe(new Set(places).size);
  },
  300_000,
);
