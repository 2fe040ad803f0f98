"""Holds examples/readers/read_error.py to the test vectors, which stand beside both files."""

import json
from datetime import datetime
from pathlib import Path

import read_error as reader

vectors = json.loads(Path("test-vectors.json").read_text())
now = datetime.fromisoformat(vectors["retryAfter"]["now"])
for case in vectors["bodies"]:
    assert reader.read_body(case["text"]) == case.get("error"), case
for case in vectors["retryAfter"]["fields"]:
    assert reader.retry_after_ms(case["field"], now) == case.get("milliseconds"), case
for case in vectors["responses"]:
    text = json.dumps(case["json"]) if "json" in case else ""
    read = reader.read_error(case["status"], case.get("headers", {}), text, case["method"], case.get("idempotent"))
    expected = {"milliseconds": None, **case["expected"]}
    assert {name: read[name] for name in ("retry", "retryable", "milliseconds")} == expected, case
for text in ("[" * 30000, '{"error":' * 9999, "9" * 5000):
    assert not reader.read_error(500, {"Retry-After": text}, text, "GET")["error"]
for case in vectors["advice"]:
    assert reader.advice(case["status"], case["method"], case.get("type")) == case.get("advice"), case
