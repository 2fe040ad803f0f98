"""Litestar, as docs/python.md has it: it answers in the contract, and documents what it answers."""

from errors import add_error_responses, error_body
from litestar import Litestar, Request, Response, get
from litestar.exceptions import HTTPException
from litestar.testing import TestClient


@get("/items/{item_id:int}")
async def get_item(item_id: int) -> None:
    raise RuntimeError("connect ECONNREFUSED db-7.internal:5432")


handlers = [get_item]


# region contract
def answer(_request: Request, error: Exception) -> Response:
    planned = isinstance(error, HTTPException)
    status, message = (error.status_code, error.detail) if planned else (500, "Internal Server Error")
    return Response(error_body(status, message), status_code=status, headers=error.headers if planned else None)

app = Litestar(handlers, exception_handlers={HTTPException: answer, Exception: answer})
document = add_error_responses(app.openapi_schema.to_schema())
# endregion

with TestClient(app, raise_server_exceptions=False) as client:
    for response, status in ((client.get("/none"), 404), (client.post("/items/1"), 405), (client.get("/items/1"), 500)):
        assert response.status_code == status, response
        assert response.json()["error"]["type"] in document["components"]["schemas"]["ErrorType"]["x-extensible-enum"], response.text
        assert ".internal" not in response.text
        assert status != 405 or "GET" in response.headers["allow"]
assert {"404", "429", "500"} <= set(document["paths"]["/items/{item_id}"]["get"]["responses"])
