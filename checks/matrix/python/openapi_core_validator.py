"""Validates bodies: each line of standard input holds a status and a body, and each line of standard output says whether the body may answer `getInvoice`."""

import json
import sys

from openapi_core import OpenAPI
from openapi_core.testing import MockRequest, MockResponse
from openapi_core.validation.response.exceptions import InvalidData

openapi = OpenAPI.from_file_path(sys.argv[1])
request = MockRequest("https://shop.test", "get", "/invoices/inv_1042")
for line in sys.stdin:
    sent = json.loads(line)
    try:
        openapi.validate_response(request, MockResponse(sent["body"].encode(), status_code=sent["status"]))
        print("true", flush=True)
    except InvalidData:
        print("false", flush=True)
