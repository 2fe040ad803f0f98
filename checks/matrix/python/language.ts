// Python.
import { join } from "node:path";
import type { Language } from "../language.ts";

const pip = join(import.meta.dirname, ".venv/bin/pip");

export const language: Language = {
  name: "Python",
  needs: [["python3", "--version"]],
  install: [
    ["python3", "-m", "venv", ".venv"],
    [pip, "install", "--quiet", "--require-hashes", "--requirement", "requirements.txt"],
  ],
  tools: async () => (await import("./tools.ts")).tools,
  examples: [
    {
      folder: "fastapi",
      glue: "contract_errors.py",
      description: "/openapi.json",
      build: [
        ["python3", "-m", "venv", ".venv"],
        [".venv/bin/pip", "install", "--quiet", "--require-hashes", "--requirement", "requirements.txt"],
      ],
      start: (folder, port) => [
        join(folder, ".venv/bin/python"),
        "-m",
        "uvicorn",
        "--app-dir",
        folder,
        "--port",
        `${port}`,
        "server:app",
      ],
    },
  ],
  reader: {
    file: "read_error.py",
    check: (reader, vectors) => ["python3", join(import.meta.dirname, "check_reader.py"), reader, vectors],
    fault: ['"QUERY"', '"QUERY", "POST"'],
  },
  guide: [
    {
      does: "Generate models from the API, with or without bundling it:",
      command: [
        "datamodel-codegen",
        "--input",
        "openapi.yaml",
        "--input-file-type",
        "openapi",
        "--openapi-scopes",
        "schemas",
        "paths",
        "--output-model-type",
        "pydantic_v2.BaseModel",
        "--collapse-root-models",
        "--output",
        "models.py",
      ],
    },
    { does: "Read the error of a response, such as one of `httpx`:", lines: ["datamodel_codegen.py", "read"] },
    { does: "With a client of openapi-generator:", lines: ["openapi_generator.py", "read"] },
    {
      does: "In FastAPI, [one file](../examples/fastapi/contract_errors.py) answers every error as the contract says. You raise FastAPI's own `HTTPException`, and its OpenAPI document lists the errors:",
      lines: ["../../../examples/fastapi/server.py", "contract"],
    },
  ],
};
