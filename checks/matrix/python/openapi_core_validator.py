"""Says of each body whether it may answer `getInvoice` with its status: `openapi_core_validator.py API BODIES`."""

import json
import sys

from openapi_core import OpenAPI
from openapi_core.testing import MockRequest, MockResponse
from openapi_core.validation.response.exceptions import InvalidData

openapi = OpenAPI.from_file_path(sys.argv[1])
request = MockRequest("https://shop.test", "get", "/invoices/inv_1042")
for sent in json.loads(sys.argv[2]):
    try:
        openapi.validate_response(request, MockResponse(sent["body"].encode(), status_code=sent["status"]))
        print("true")
    except InvalidData:
        print("false")
