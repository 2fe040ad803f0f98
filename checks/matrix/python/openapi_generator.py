"""Asks for each case, such as 404, and prints what the generated client reads of the answer."""

import sys
from typing import assert_type

from openapi_client import ApiClient, ApiException, Configuration, ErrorResponse, InvoicesApi

# Unless told otherwise, urllib3 itself waits as long as Retry-After says, three times.
api = InvoicesApi(ApiClient(Configuration(host=sys.argv[1], retries=0)))
for invoice_id in sys.argv[2:]:
    try:
        api.get_invoice(invoice_id)
    except ApiException as failure:
        if not isinstance(failure.data, ErrorResponse):  # None of ours, such as the HTML of a proxy.
            print(failure.status, "failure")
            continue
        error, wait = failure.data.error, (failure.headers or {}).get("Retry-After", "")
        print(failure.status, assert_type(error.type, str), assert_type(error.message, str), wait)
