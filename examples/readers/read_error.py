"""Reads errors of the contract: what the server says, what to do about it, and how long to wait."""

import json
import re
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Mapping

# Copy contract.json next to this file.
contract = json.loads(Path(__file__).with_name("contract.json").read_text("utf-8"))
types, statuses = contract["types"], contract["statuses"]
longest = 2**31 - 1
idempotent_methods = {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"}
# Statuses of which an RFC says more than of their class: RFC 9110, sections 15.5.9, 15.5.20, 15.6.2 and 15.6.6; RFC 8470; RFC 6585.
exceptions = {408: "backoff", 421: "backoff", 425: "backoff", 501: "never", 505: "never", 511: "never"}
months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
# One value of a Retry-After field: seconds, or the parts of an HTTP-date in one of its three forms (RFC 9110, section 5.6.7).
member = re.compile(
    r"(?:^|,)\s*(?:(?P<seconds>\d+(?:\.\d+)?)"
    r"|\w+,? (?P<day>[ \d]\d)[ -](?P<month>\w+)[ -](?P<year>\d+) (?P<time>\S+) (?:GMT|UTC))\s*(?=,|$)",
    re.ASCII,
)
asctime = re.compile(r"(\b\w{3} )([ \d]\d )(\S+) (\d+)", re.ASCII)


def read_error(status: int, headers: Mapping[str, str], text: str, method: str, idempotent: bool | None = None) -> dict[str, Any] | None:
    """What an error response says and what to do about it, and None if it is no error."""
    fields = {name.lower(): value for name, value in headers.items()}
    error = read_body(text)
    wait = wait_ms(fields, text, datetime.now(timezone.utc))
    found = advice(status, method, error and error["type"], wait, should_retry(fields, text), idempotent)
    return found and {"error": error, "milliseconds": wait, **found}


def parse(text: str) -> Any:
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return None


def read_body(text: str) -> dict[str, Any] | None:
    """The message, type and issues of an error body, and None if the body does not follow the contract."""
    error = as_dict(as_dict(parse(text)).get("error"))
    found = {name: error.get(name) for name in ("message", "type")}
    if not all(isinstance(value, str) for value in found.values()):
        return None
    issues = error.get("issues")
    return found | {"issues": issues} if isinstance(issues, list) and all(map(is_issue, issues)) else found


def as_dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def is_issue(issue: Any) -> bool:
    """Whether a value says what is wrong, and where. An API may have issues of another shape."""
    where = {"message": None, "pointer": "", "parameter": ""}
    return isinstance(issue, dict) and all(isinstance(issue.get(name, absent), str) for name, absent in where.items())


def retry_after_ms(field: str, now: datetime) -> int | None:
    """The milliseconds that a Retry-After field asks to wait (RFC 9110, section 10.2.3), the longest of several, and None if it says nothing."""
    waits = [wait_of(found, now) for found in member.finditer(asctime.sub(r"\2\1\4 \3 GMT", field))]
    return max((wait for wait in waits if wait is not None), default=None)


def wait_of(found: re.Match[str], now: datetime) -> int | None:
    if found["seconds"]:
        return bounded(float(found["seconds"]) * 1000)
    try:
        hour, minute, second = map(int, re.fullmatch(r"(\d\d):(\d\d):(\d\d)", found["time"], re.ASCII).groups())
        year = int(found["year"])
        if len(found["year"]) == 2:  # The last such year that is less than 50 ahead.
            year = now.year + 49 - (now.year + 49 - year) % 100
        day, month = int(found["day"]), months.index(found["month"]) + 1
        date = datetime(year, month, day, hour, minute, min(second, 59) if second == 60 else second, tzinfo=timezone.utc)
    except (AttributeError, ValueError, OverflowError):
        return None
    return bounded((date - now).total_seconds() * 1000)


def bounded(ms: float) -> int:
    return int(min(max(ms, 0), longest) + 0.5)


def wait_ms(fields: Mapping[str, str], text: str, now: datetime) -> int | None:
    """The milliseconds that a response asks to wait: by Retry-After, else retry-after-ms, else retry_after in the body."""
    wait = retry_after_ms(fields.get("retry-after", ""), now)
    if wait is not None:
        return wait
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", fields.get("retry-after-ms", "")):
        return bounded(float(fields["retry-after-ms"]))
    return retry_after_ms(word(text, "retry_after"), now)


def should_retry(fields: Mapping[str, str], text: str) -> bool | None:
    """Whether a server says that a retry can help with this error: by x-should-retry, else retryable in the body."""
    words = [fields.get("x-should-retry", "").lower(), word(text, "retryable").lower()]
    return next((value == "true" for value in words if value in ("true", "false")), None)


def word(text: str, name: str) -> str:
    """A member of the error object, or else of the body."""
    body = as_dict(parse(text))
    value = as_dict(body.get("error")).get(name)
    value = body.get(name) if value is None else value
    return str(value) if isinstance(value, (str, bool, int, float)) else ""


def advice(
    status: int,
    method: str,
    type: str | None = None,
    wait: int | None = None,
    retry: bool | None = None,
    idempotent: bool | None = None,
) -> dict[str, Any] | None:
    """
    What to do about an error: that of its type if the catalogue knows it, else that of its status, else that of its class.
    What the server says of this very error wins, and a time to wait wins over a status that says never.
    """
    by_class = status // 100 * 100 if 100 <= status < 600 else 500
    kind = statuses.get(str(status)) or statuses.get(str(by_class))
    is_of_type = type in types and (type != kind or str(status) in statuses)
    if is_of_type:
        found = types[type]
    elif kind:
        found = types[kind] | ({"retry": exceptions[status]} if status in exceptions else {})
    else:
        return None
    by_default = found["retry"] != "never"
    can_help = retry if retry is not None else by_default or (wait is not None and not is_of_type)
    how = found["retry"] if can_help == by_default else "never" if not can_help else "backoff" if wait is None else "retry-after"
    repeatable = method.upper() in idempotent_methods if idempotent is None else idempotent
    return {"type": found["type"], "retry": how, "retryable": how != "never" and repeatable}
