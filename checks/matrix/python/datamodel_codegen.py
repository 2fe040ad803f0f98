"""Asks for each case, such as `get:404`, and prints what the generated models read of the answer."""

import json
import sys
from typing import assert_type

import httpx
from pydantic import ValidationError

from out.models import ErrorResponse


def read(response: httpx.Response) -> dict[str, object]:
    try:
        error = ErrorResponse.model_validate_json(response.content).error
    except ValidationError as failure:  # none of ours, such as the HTML of a proxy: the status says what is known
        return {"status": response.status_code, "failure": failure.title}
    print(error.type, error.message, response.headers.get("Retry-After"), file=sys.stderr)
    assert_type(error.message, str)
    assert_type(error.type, str)
    wait = response.headers.get("Retry-After")
    return {"status": response.status_code, "message": error.message, "type": error.type, **({"retryAfter": wait} if wait else {})}


for name in sys.argv[2:]:
    method, _, invoice_id = name.partition(":")
    print(json.dumps(read(httpx.request(method, f"{sys.argv[1]}/invoices/{invoice_id}"))))
