"""A row of docs/frameworks.md: FastAPI with nothing that handles errors."""

from typing import Any

from fastapi import FastAPI

app = FastAPI()


@app.get("/items")
async def list_items() -> list[Any]:
    return []


@app.post("/items")
async def add_item(item: dict[str, Any]) -> dict[str, Any]:
    return item


@app.get("/items/{item_id}")
async def get_item(item_id: str) -> None:
    raise RuntimeError("connect ECONNREFUSED db-7.internal:5432")
