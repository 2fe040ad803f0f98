"""Asks for a resource, and says what went wrong: `python handle_error.py URL`. It needs only the standard library."""

import sys

url = sys.argv[1]

# region handle
import json
from urllib.error import HTTPError
from urllib.request import urlopen

try:
    item = json.load(urlopen(url))
except HTTPError as failure:
    try:
        error = json.load(failure)["error"]
        kind, message = error["type"], error["message"]
    except (ValueError, LookupError, TypeError):  # Not of the contract, such as the HTML of a proxy.
        kind, message = "unknown_error", failure.reason
    wait = failure.headers["Retry-After"]
    print(f"{failure.code} {kind}: {message}", f"Retry-After: {wait}" if wait else "")
# endregion
