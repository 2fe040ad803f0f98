"""Reads errors of the contract: what the server says, what to do about it, and how long to wait."""

import json
import re
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

# Copy contract.json beside this file.
contract = json.loads(Path(__file__).with_name("contract.json").read_text("utf-8"))
types, statuses = contract["types"], contract["statuses"]
longest = 2**31 - 1
idempotent = {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"}
# Statuses of which an RFC says more than of their class: RFC 9110, sections 15.5.9, 15.5.20, 15.6.2 and 15.6.6; RFC 8470; RFC 6585.
exceptions = {408: "backoff", 421: "backoff", 425: "backoff", 501: "never", 505: "never", 511: "never"}


def read_body(text: str) -> dict[str, Any] | None:
    """The message, type and issues of an error body, and None if the body is none of the contract."""
    try:
        error = json.loads(text)["error"]
        found = {"message": error["message"], "type": error["type"]}
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None
    if not all(isinstance(value, str) for value in found.values()):
        return None
    issues = error.get("issues")
    return found | {"issues": issues} if isinstance(issues, list) and all(map(is_issue, issues)) else found


def is_issue(issue: Any) -> bool:
    """Whether a value says what is wrong, and where. An API may have issues of another shape."""
    where = {"message": None, "pointer": "", "parameter": ""}
    return isinstance(issue, dict) and all(isinstance(issue.get(name, absent), str) for name, absent in where.items())


def retry_after_ms(field: str, now: datetime) -> int | None:
    """The milliseconds that a Retry-After field asks to wait (RFC 9110, section 10.2.3), and None if it says nothing."""
    if re.fullmatch("[0-9]+", field):
        return min(int(field) * 1000, longest)
    try:
        date = parsedate_to_datetime(field)
    except (ValueError, TypeError):
        return None
    if not re.search(r" GMT$| \d{4}$", field):
        return None
    wait = date.replace(tzinfo=timezone.utc) - now
    return min(max(int(wait.total_seconds() * 1000), 0), longest)


def advice(status: int, method: str, type: str | None = None) -> dict[str, Any] | None:
    """What to do about an error: that of its type if the catalogue knows it, else that of its status, else that of its class."""
    by_class = status // 100 * 100 if 100 <= status < 600 else 500
    kind = statuses.get(str(status)) or statuses.get(str(by_class))
    if type in types and type != kind:
        found = types[type]
    elif kind:
        found = types[kind] | ({"retry": exceptions[status]} if status in exceptions else {})
    else:
        return None
    retry = found["retry"]
    return {"type": found["type"], "retry": retry, "retryable": retry != "never" and method.upper() in idempotent}
