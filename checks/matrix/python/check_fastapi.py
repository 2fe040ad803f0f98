"""Sends FastAPI bodies of all kinds, and methods that it does not have."""

import asyncio
import json
from collections.abc import MutableMapping
from typing import Annotated, Any

from errors import use_error_contract
from fastapi import APIRouter, Body, FastAPI
from pydantic import BaseModel, Json

app = FastAPI()
use_error_contract(app)


class Item(BaseModel):
    name: str


@app.post("/item")
async def add_item(item: Item) -> None: ...


@app.post("/items")
async def add_items(items: list[Item]) -> None: ...


@app.post("/pair")
async def add_pair(first: Item, second: Item) -> None: ...


@app.post("/text")
async def add_text(text: Annotated[Json[Any], Body(embed=True)]) -> None: ...


router = APIRouter()


@app.get("/item")
async def get_item() -> None: ...


@router.delete("/item")
async def remove_item() -> None: ...


app.include_router(router)


async def request(method: str, path: str, body: str = "", kind: str = "application/json") -> tuple[int, Any, Any]:
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body.encode()}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    headers = [(b"content-type", kind.encode())] if kind else []
    scope = {"type": "http", "method": method, "path": path, "query_string": b"", "headers": headers}
    await app(scope, receive, send)
    error = json.loads(sent[1]["body"])["error"]
    pointers = [issue["pointer"] for issue in error.get("issues", [])]
    return sent[0]["status"], pointers, dict(sent[0]["headers"]).get(b"allow")


both = ["/first", "/second"]
cases: list[tuple[str, str, int, list[str]]] = [
    *(("/item", body, 422, [""]) for body in ("[]", "null", "0", "false", '""')),
    *(("/items", body, 422, [""]) for body in ("{}", "null")),
    ("/pair", "{}", 422, both),
    ("/pair", "null", 422, ["", ""]),
    ("/text", '{"text": "{"}', 422, ["/text"]),
    *((path, body, 400, []) for path in ("/item", "/items", "/pair", "/text") for body in ("", " ", "{", '"')),
]
for path, body, status, pointers in cases:
    answer = asyncio.run(request("POST", path, body))
    assert answer == (status, pointers, None), f"It answers {body} to {path} with {answer}."
for path in ("/item", "/items", "/pair", "/text"):
    for kind in ("text/plain", ""):
        assert asyncio.run(request("POST", path, "[]", kind)) == (415, [], None), f"It takes {kind} for {path}."
for method, path, status, allow in (("PUT", "/item", 405, b"GET, POST, DELETE"), ("GET", "/none", 404, None)):
    answer = asyncio.run(request(method, path))
    assert answer == (status, [], allow), f"It answers {method} {path} with {answer}."
