"""Holds the merge of examples/fastapi/errors.py to the merge vectors, which stand beside both files."""

import json
from pathlib import Path

from errors import add_error_responses

for vector in json.loads(Path("merge-vectors.json").read_text())["vectors"]:
    for document in (vector["document"], vector["result"]):
        result = add_error_responses(document, vector.get("statuses"))
        assert result == vector["result"], f"{vector['name']}: {json.dumps(result)}"
