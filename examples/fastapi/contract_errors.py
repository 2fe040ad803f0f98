"""Has FastAPI answer every error in the contract, and say so in its description. Copy this file."""

import json
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

types = json.loads(Path("node_modules/openapi-error-responses/generated/error-catalog.json").read_text())["statuses"]


class ErrorObject(BaseModel):
    message: str
    type: str


class ErrorResponse(BaseModel):
    error: ErrorObject


def described(*statuses: int) -> dict[int | str, dict[str, type[BaseModel]]]:
    """Error responses for `FastAPI(responses=...)` or a route: a 422 takes the place of FastAPI's own."""
    return {status: {"model": ErrorResponse} for status in statuses}


def answer_in_contract(app: FastAPI) -> None:
    """Answers unknown routes, every `HTTPException`, failed validation, and whatever else is raised."""
    # region glue
    def answer(status: int, message: str, headers: dict[str, str] | None = None) -> JSONResponse:
        kind = types.get(str(status), types["500" if status >= 500 else "400"])
        return JSONResponse({"error": {"message": message, "type": kind}}, status, headers)

    @app.exception_handler(HTTPException)
    async def http_error(_request: Request, error: HTTPException) -> JSONResponse:
        return answer(error.status_code, str(error.detail), dict(error.headers or {}))

    @app.exception_handler(RequestValidationError)
    async def invalid_request(_request: Request, error: RequestValidationError) -> JSONResponse:
        problems = [f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in error.errors()]
        return answer(400 if error.errors()[0]["type"] == "json_invalid" else 422, "; ".join(problems))

    @app.exception_handler(Exception)
    async def unexpected(_request: Request, _error: Exception) -> JSONResponse:
        return answer(500, "The server could not complete the request.")
    # endregion
