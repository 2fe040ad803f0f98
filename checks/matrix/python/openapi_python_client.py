"""Asks for each case, such as 404, and prints what the generated client reads of the answer."""

import sys
from json import JSONDecodeError
from typing import assert_type

from out import Client
from out.api.invoices import get_invoice
from out.models import ErrorResponse

client = Client(base_url=sys.argv[1])
for invoice_id in sys.argv[2:]:
    try:
        response = get_invoice.sync_detailed(invoice_id, client=client)
    except JSONDecodeError:  # Such as the HTML of a proxy.
        print("502 failure")
        continue
    if isinstance(response.parsed, ErrorResponse):
        error, wait = response.parsed.error, response.headers.get("Retry-After", "")
        print(response.status_code.value, assert_type(error.type_, str), assert_type(error.message, str), wait)
