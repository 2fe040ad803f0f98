"""Asks for each case, such as `get:404`, and prints what the generated client reads of the answer."""

import json
import sys
from typing import assert_type

from openapi_client import ApiClient, ApiException, Configuration, ErrorResponse, Invoice, InvoicesApi


def read(api: InvoicesApi, method: str, invoice_id: str) -> dict[str, object]:
    try:
        if method == "get":
            api.get_invoice(invoice_id)
        else:
            api.update_invoice(invoice_id, Invoice(id=invoice_id))
    except ApiException as failure:
        if not isinstance(failure.data, ErrorResponse):  # none of ours, such as the HTML of a proxy
            return {"status": failure.status, "failure": str(failure)}
        error, wait = failure.data.error, (failure.headers or {}).get("Retry-After")
        assert_type(error.message, str)
        assert_type(error.type, str)
        return {"status": failure.status, "message": error.message, "type": error.type, **({"retryAfter": wait} if wait else {})}
    return {"status": 200}


# Unless told otherwise, urllib3 itself waits as long as Retry-After says, three times.
api = InvoicesApi(ApiClient(Configuration(host=sys.argv[1], retries=0)))
for name in sys.argv[2:]:
    method, _, invoice_id = name.partition(":")
    print(json.dumps(read(api, method, invoice_id)))
