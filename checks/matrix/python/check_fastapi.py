"""Sends bodies of all kinds to FastAPI: what is JSON, and what is none, does not hang on how many parameters take it."""

import asyncio
import json
from collections.abc import MutableMapping
from typing import Annotated, Any

from errors import use_error_contract
from fastapi import Body, FastAPI
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


async def post(path: str, body: str, kind: str) -> tuple[int, Any]:
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body.encode()}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    headers = [(b"content-type", kind.encode())] if kind else []
    scope = {"type": "http", "method": "POST", "path": path, "query_string": b"", "headers": headers}
    await app(scope, receive, send)
    error = json.loads(sent[1]["body"])["error"]
    return sent[0]["status"], [issue["pointer"] for issue in error.get("issues", [])]


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
    answer = asyncio.run(post(path, body, "application/json"))
    assert answer == (status, pointers), f"It answers {body} to {path} with {answer}."
for path in ("/item", "/items", "/pair", "/text"):
    for kind in ("text/plain", ""):
        assert asyncio.run(post(path, "[]", kind)) == (415, []), f"It takes {kind} for {path}."
