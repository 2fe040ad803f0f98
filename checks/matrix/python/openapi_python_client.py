"""Asks for each case, such as `get:404`, and prints what the generated client reads of the answer."""

import json
import sys
from http import HTTPStatus
from typing import assert_type

from out import Client
from out.api.invoices import get_invoice, update_invoice
from out.models import ErrorResponse, Invoice


def read(client: Client, method: str, invoice_id: str) -> dict[str, object]:
    try:
        if method == "get":
            response = get_invoice.sync_detailed(invoice_id, client=client)
            if isinstance(response.parsed, ErrorResponse):
                error = response.parsed.error
                print(error.type_, error.message, response.headers.get("Retry-After"), file=sys.stderr)
        else:
            response = update_invoice.sync_detailed(invoice_id, client=client, body=Invoice(id=invoice_id))
    except ValueError as failure:
        return {"status": HTTPStatus.BAD_GATEWAY, "failure": type(failure).__name__}
    if not isinstance(response.parsed, ErrorResponse):
        return {"status": response.status_code}
    error = response.parsed.error
    assert_type(error.message, str)
    assert_type(error.type_, str)
    wait = response.headers.get("Retry-After")
    return {"status": response.status_code, "message": error.message, "type": error.type_, **({"retryAfter": wait} if wait else {})}


client = Client(base_url=sys.argv[1])
for name in sys.argv[2:]:
    method, _, invoice_id = name.partition(":")
    print(json.dumps(read(client, method, invoice_id)))
