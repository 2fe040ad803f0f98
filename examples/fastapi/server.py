"""An API on FastAPI. Every error is answered in the contract."""

import json
from datetime import date
from pathlib import Path

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException as StarletteHTTPException

app = FastAPI()

# region glue
types = json.loads(Path("node_modules/openapi-error-responses/generated/error-catalog.json").read_text())["statuses"]


def answer(status: int, message: str, headers: dict[str, str] | None = None) -> JSONResponse:
    kind = types.get(str(status), types["500" if status >= 500 else "400"])
    return JSONResponse({"error": {"message": message, "type": kind}}, status, headers)


@app.exception_handler(StarletteHTTPException)
async def http_error(_request: Request, error: StarletteHTTPException) -> JSONResponse:
    return answer(error.status_code, str(error.detail), dict(error.headers or {}))


@app.exception_handler(RequestValidationError)
async def invalid_request(_request: Request, error: RequestValidationError) -> JSONResponse:
    problems = error.errors()
    status = 400 if problems[0]["type"] == "json_invalid" else 422
    return answer(status, "; ".join(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in problems))


@app.exception_handler(Exception)
async def unexpected(_request: Request, _error: Exception) -> JSONResponse:
    return answer(500, "The server could not complete the request.")
# endregion


class Invoice(BaseModel):
    amount: float = Field(gt=0, le=1_000_000)
    due_date: date


@app.get("/invoices/{invoice_id}")
async def get_invoice(invoice_id: str) -> Invoice:
    raise HTTPException(404, f'No invoice has the identifier "{invoice_id}".')


@app.post("/invoices")
async def add_invoice(invoice: Invoice) -> Invoice:
    return invoice


@app.get("/export")
async def export() -> list[Invoice]:
    raise HTTPException(429, "The limit of 1 export a minute is used up.", {"Retry-After": "30"})


@app.get("/failure")
async def failure() -> None:
    raise RuntimeError("connect ECONNREFUSED db-7.internal:5432")
