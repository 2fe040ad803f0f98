// The declarations, as a user's compiler and editor see them. A case is a file in tests/types/: all of pass/ compiles, and fail/ fails just
// where a comment names the diagnostic and a part of its message: `// TS2741 'error' is missing`.
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";
import { root } from "../../scripts/lib/project.ts";
import { installedProject } from "../support/project.ts";

const cases = join(root, "tests/types");
const files = ["pass", "fail"].flatMap((folder) => readdirSync(join(cases, folder)).map((file) => `${folder}/${file}`));

const configurations = [
  {
    name: "moduleResolution bundler, in a browser",
    options: { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"], types: [] },
    exclude: [],
  },
  {
    name: "CommonJS, moduleResolution node",
    options: {
      module: "commonjs",
      moduleResolution: "node10",
      ignoreDeprecations: "5.0",
      lib: ["es2022"],
      types: [],
      verbatimModuleSyntax: false,
    },
    exclude: ["pass/fetch.ts", "fail/internals.ts"],
  },
  {
    name: "moduleResolution nodenext, with nothing but ECMAScript",
    options: { module: "nodenext", moduleResolution: "nodenext", lib: ["es2022"], types: [] },
    exclude: ["pass/fetch.ts"],
  },
];

/** Libraries of TypeScript and Node, parsed once for all configurations. They are not checked: they are not ours. */
const sharedFiles = new Map<string, ts.SourceFile | undefined>();
const isShared = (file: string) => /\/(typescript\/lib|@types\/node|undici-types)\//.test(file);

describe.each(configurations)("$name", ({ options, exclude }: { options: object; exclude: string[] }) => {
  const diagnostics = compile(options, exclude);
  test.each(files.filter((file) => !exclude.includes(file)))("%s", (file) => {
    const expected = expectedDiagnostics(file);
    const actual = diagnostics
      .filter((diagnostic) => diagnostic.file === file)
      .map(({ line, code, message }) => {
        const part = expected.find((diagnostic) => diagnostic.line === line)?.part;
        return { line, code, part: part && message.includes(part) ? part : message };
      });
    expect(actual).toEqual(expected);
    expect(expected.length > 0).toBe(file.startsWith("fail/"));
  });

  test("no other file has a problem", () => {
    expect(diagnostics.filter(({ file }) => !files.includes(file))).toEqual([]);
  });
});

/** What TypeScript says of all cases in a project where the packed tarball is installed. */
function compile(options: object, exclude: string[]) {
  const project = installedProject();
  cpSync(cases, project, { recursive: true });
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: "es2022",
    verbatimModuleSyntax: true,
    ...options,
  };
  const config = { compilerOptions, include: ["pass", "fail"], exclude };
  const { options: parsed, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  const host = ts.createCompilerHost(parsed);
  const { getSourceFile } = host;
  host.getSourceFile = (file, ...rest) => {
    if (!isShared(file)) return getSourceFile(file, ...rest);
    if (!sharedFiles.has(file)) sharedFiles.set(file, getSourceFile(file, ...rest));
    return sharedFiles.get(file);
  };
  const compiler = ts.createProgram(fileNames, parsed, host);
  const ownFiles = compiler.getSourceFiles().filter(({ fileName }) => !isShared(fileName));
  return [
    ...compiler.getOptionsDiagnostics(),
    ...compiler.getGlobalDiagnostics(),
    ...ownFiles.flatMap((file) => [
      ...compiler.getSyntacticDiagnostics(file),
      ...compiler.getSemanticDiagnostics(file),
    ]),
  ].map(({ file, start = 0, code, messageText }) => ({
    file: file ? relative(project, file.fileName) : "",
    line: file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0,
    code: `TS${code}`,
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));
}

function expectedDiagnostics(file: string): { line: number; code: string; part: string }[] {
  return readFileSync(join(cases, file), "utf8")
    .split("\n")
    .flatMap((text, index) => {
      const [, code, part] = text.match(/ \/\/ (TS\d+) (.+)$/) ?? [];
      return code && part ? [{ line: index + 1, code, part }] : [];
    });
}

test("an editor completes the known error types where any string may stand", async () => {
  const { bundle } = await bundleSource(await readSource());
  const known = [...bundle.components.schemas.ErrorType["x-extensible-enum"]].sort();
  const editor = await openEditor(`
    import { errorCatalog, errorResponse } from "openapi-error-responses";
    import type { ErrorType } from "openapi-error-responses";
    const type: ErrorType = "/*type*/";
    errorResponse("/*server*/", "");
    errorCatalog["/*catalog*/"];
  `);
  expect(editor.complete("type")).toEqual(known);
  expect(editor.complete("server")).toEqual(known);
  expect(editor.complete("catalog")).toEqual(known);
});

test("an editor shows the comment of everything that the package exports", async () => {
  const editor = await openEditor(`
    import * as all from "openapi-error-responses";
    all./*exports*/;
    type T = all./*types*/;
    all.errorCatalog.rate_limit_error./*advice*/;
  `);
  // Names of openapi-typescript, whose members carry the comments.
  const uncommented = ["components", "operations", "paths"];
  const undocumented = ["exports", "types", "advice"].flatMap((place) =>
    editor.complete(place).filter((name) => !uncommented.includes(name) && !editor.comment(place, name)),
  );
  expect(undocumented).toEqual([]);
  expect(editor.complete("exports")).toContain("readError");
  expect(editor.complete("types")).toContain("ReceivedError");
  expect(editor.complete("advice")).toEqual(["docs", "reason", "remedy", "retry", "status", "type"]);
  expect(editor.comment("exports", "retryAfterMs")).toContain("RFC 9110, section 10.2.3");
});

/** Opens a text with named places in TypeScript's language service, beside the installed package. */
async function openEditor(text: string) {
  const file = join(await installedProject({ "editor.ts": text }), "editor.ts");
  const settings = { module: ts.ModuleKind.NodeNext, strict: true, target: ts.ScriptTarget.ES2022, types: [] };
  const service = ts.createLanguageService({
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getCurrentDirectory: () => dirname(file),
    getCompilationSettings: () => settings,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) =>
      ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(ts.sys.readFile(path)!) : undefined,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  const at = (place: string) => text.indexOf(`/*${place}*/`);
  return {
    complete(place: string): string[] {
      // Within quotes, the place is text, so the values stand beside it.
      const { entries = [] } = service.getCompletionsAtPosition(file, at(place), {}) ?? {};
      return entries
        .map(({ name }) => name)
        .filter((name) => name !== `/*${place}*/`)
        .sort();
    },
    comment(place: string, name: string): string {
      return ts.displayPartsToString(
        service.getCompletionEntryDetails(file, at(place), name, {}, undefined, {}, undefined)?.documentation,
      );
    },
  };
}
