"""Holds the merge of a port to the merge vectors: `check_merge.py PORT VECTORS`."""

import importlib.util
import json
import sys
from pathlib import Path

spec = importlib.util.spec_from_file_location("port", sys.argv[1])
port = importlib.util.module_from_spec(spec)
spec.loader.exec_module(port)
wrong = []
for vector in json.loads(Path(sys.argv[2]).read_text())["vectors"]:
    for document in (vector["document"], vector["result"]):
        result = port.add_error_responses(document, vector.get("statuses"))
        if result != vector["result"]:
            wrong.append(f"{vector['name']}: {json.dumps(result)}")
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
