"""Asks for each case, such as 404, and prints what the generated models read of the answer."""

import sys
from typing import assert_type

import httpx
from pydantic import ValidationError

from out.models import ErrorResponse

for invoice_id in sys.argv[2:]:
    response = httpx.get(f"{sys.argv[1]}/invoices/{invoice_id}")
    try:
        error = ErrorResponse.model_validate_json(response.content).error
    except ValidationError:  # None of ours, such as the HTML of a proxy.
        print(response.status_code, "failure")
        continue
    print(response.status_code, assert_type(error.type, str), assert_type(error.message, str), response.headers.get("Retry-After", ""))
