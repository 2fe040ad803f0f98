// Python.
import { join } from "node:path";
import type { Language } from "../language.ts";
import { pinned } from "../language.ts";
import { command, root } from "../project.ts";

const folder = import.meta.dirname;
const venv = join(root, "examples/fastapi/.venv");

export const language: Language = {
  name: "Python",
  needs: [command`python3 --version`],
  install: [
    command`python3 -m venv .venv`,
    command`${join(folder, ".venv/bin/pip")} install --quiet --require-hashes --requirement requirements.txt`,
    command`python3 -m venv ${venv}`,
    command`${venv}/bin/pip install --quiet --require-hashes --requirement ${root}/examples/fastapi/requirements.txt`,
  ],
  tools: async () => (await import("./tools.ts")).tools,
  servers: [
    {
      name: "fastapi",
      files: { ".": "examples/fastapi", "contract.json": "generated/contract.json" },
      build: [command`${folder}/.venv/bin/mypy --strict --python-executable ${venv}/bin/python server.py protocol.py`],
      start: (place, port) =>
        command`${venv}/bin/python -m uvicorn --app-dir ${place} --port ${`${port}`} --http protocol:ContractProtocol server:app`,
      fault: ["server.py", "use_error_contract(app)\n", ""],
      description: "/openapi.json",
    },
  ],
  bare: [
    {
      name: `FastAPI ${pinned(join(root, "examples/fastapi/requirements.txt"), "fastapi")}`,
      files: { "bare.py": "checks/matrix/python/bare.py" },
      build: [],
      start: (place, port) => command`${venv}/bin/python -m uvicorn --app-dir ${place} --port ${`${port}`} bare:app`,
    },
  ],
  proofs: [
    {
      name: "the lines for Litestar",
      files: {
        "errors.py": "examples/fastapi/errors.py",
        "contract.json": "generated/contract.json",
        "check_litestar.py": "checks/matrix/python/check_litestar.py",
      },
      run: [
        ["sed", "-i.bak", "/^from fastapi/,$d", "errors.py"],
        command`${folder}/.venv/bin/python check_litestar.py`,
      ],
      fault: ["check_litestar.py", ", Exception: answer", ""],
    },
    {
      name: "examples/readers/read_error.py",
      files: {
        "read_error.py": "examples/readers/read_error.py",
        "contract.json": "generated/contract.json",
        "check_reader.py": "checks/matrix/python/check_reader.py",
        "vectors.json": "generated/test-vectors.json",
      },
      run: [command`python3 check_reader.py read_error.py vectors.json`],
      fault: ["read_error.py", '"QUERY"', '"QUERY", "POST"'],
    },
    {
      name: "the merge of examples/fastapi/errors.py",
      files: {
        "errors.py": "examples/fastapi/errors.py",
        "contract.json": "generated/contract.json",
        "check_merge.py": "checks/matrix/python/check_merge.py",
        "vectors.json": "generated/merge-vectors.json",
      },
      run: [command`${venv}/bin/python check_merge.py errors.py vectors.json`],
      fault: ["errors.py", 'key == "default"', 'key == "none"'],
    },
  ],
};
