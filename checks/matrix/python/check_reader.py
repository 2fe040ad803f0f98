"""Holds examples/readers/read_error.py to the test vectors: `check_reader.py READER VECTORS`, with contract.json beside READER."""

import importlib.util
import json
import sys
from datetime import datetime
from pathlib import Path

spec = importlib.util.spec_from_file_location("read_error", sys.argv[1])
reader = importlib.util.module_from_spec(spec)
spec.loader.exec_module(reader)
vectors = json.loads(Path(sys.argv[2]).read_text())
now = datetime.fromisoformat(vectors["retryAfter"]["now"])



def reads(case) -> bool:
    text = json.dumps(case["json"]) if "json" in case else ""
    read = reader.read_error(case["status"], case.get("headers", {}), text, case["method"], case.get("idempotent"))
    return {name: read[name] for name in ("retry", "retryable", "milliseconds")} == {"milliseconds": None, **case["expected"]}


wrong = [
    *(f"body: {case['name']}" for case in vectors["bodies"] if reader.read_body(case["text"]) != case.get("error")),
    *(f"Retry-After: {case['field']}" for case in vectors["retryAfter"]["fields"] if reader.retry_after_ms(case["field"], now) != case.get("milliseconds")),
    *(f"response: {case['name']}" for case in vectors["responses"] if not reads(case)),
    *(f"hostile: {text[:9]}" for text in ("[" * 30000, '{"error":' * 9999, "9" * 5000) if reader.read_error(500, {"Retry-After": text}, text, "GET")["error"]),
    *(f"advice: {case}" for case in vectors["advice"] if reader.advice(case["status"], case["method"], case.get("type")) != case.get("advice")),
]
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
