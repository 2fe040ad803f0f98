"""Sends every error of a FastAPI app in the error contract, and documents it. Copy this file, and contract.json next to it.

Everything above FastAPI's imports works without FastAPI.
"""

import json
import re
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

contract = json.loads(Path(__file__).with_name("contract.json").read_text("utf-8"))

safe = ("get", "head", "options", "trace", "query")
methods = (*safe, "put", "post", "delete", "patch")


def add_error_responses(document: dict[str, Any], statuses: list[int] | None = None) -> dict[str, Any]:
    """A copy of an OpenAPI document whose operations have the shared responses that they can return, as `x-status` of each says."""
    document = deepcopy(document)
    for name, response in contract["components"]["responses"].items():
        facts = response["x-status"]
        if "when" not in facts or (facts["code"] not in statuses if statuses else facts.get("opt-in", False)):
            continue
        for path, item in document.get("paths", {}).items():
            for method in methods if path.startswith("/") else ():
                responses = item.get(method, {}).get("responses")
                if responses is None or answered(responses, facts["code"]) or not meets(facts["when"], document, item, method):
                    continue
                head = {key: part for key, part in response.items() if key not in ("content", "x-status")}
                added = deepcopy(head) if method == "head" else {"$ref": f"#/components/responses/{name}"}
                item[method]["responses"] = dict(sorted({**responses, str(facts["code"]): added}.items()))
                copy_components(document, added)
    return document


def answered(responses: dict[str, Any], code: int) -> bool:
    """Whether the author documents a status: by its code, its range or `default`."""
    return not {str(code), f"{code // 100}XX", "default"}.isdisjoint(key if key == "default" else key.upper() for key in responses)


def meets(condition: str, document: dict[str, Any], item: dict[str, Any], method: str) -> bool:
    """Whether an operation can return a response of this condition."""
    operation = item[method]
    given = [follow(document, parameter) for parameter in item.get("parameters", []) + operation.get("parameters", [])]
    return {
        "always": True,
        "path-parameter": any(parameter["in"] == "path" for parameter in given),
        "parameters": bool(given),
        "request-body": "requestBody" in operation,
        "security": any(operation.get("security", document.get("security", []))),
        "unsafe-method": method not in safe,
    }[condition]


def follow(document: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    for key in part["$ref"].split("/")[1:] if "$ref" in part else ():
        document = document[key]
    return document if "$ref" in part else part


def copy_components(document: dict[str, Any], part: Any) -> None:
    """Copies what a part refers to, and what that refers to."""
    for kind, name in re.findall(r'"\$ref": "#/components/(\w+)/(\w+)"', json.dumps(part)):
        shared = contract["components"][kind][name]
        components = document.setdefault("components", {}).setdefault(kind, {})
        if name not in components:
            components[name] = deepcopy(shared)
            copy_components(document, shared)
        elif components[name] != shared:
            raise ValueError(f"The document has another {name} in components.{kind}. Give that one another name.")


def error_body(status: int, message: str, issues: list[dict[str, str]] | None = None) -> dict[str, Any]:
    kind = contract["statuses"].get(str(status)) or contract["statuses"]["500" if status >= 500 else "400"]
    return {"error": {"message": message, "type": kind} | ({"issues": issues} if issues else {})}


from fastapi import FastAPI, Request  # noqa: E402
from fastapi.exceptions import RequestValidationError  # noqa: E402
from fastapi.responses import JSONResponse, Response  # noqa: E402
from starlette.exceptions import HTTPException  # noqa: E402
from starlette.routing import Match  # noqa: E402


def use_error_contract(app: FastAPI, statuses: list[int] | None = None) -> None:
    """Sends unknown routes, each `HTTPException`, failed validation and every other exception in the contract, and documents them."""
    describe = app.openapi
    app.openapi = cache(lambda: add_error_responses(without_own_422(describe()), statuses))  # type: ignore[method-assign]

    @app.exception_handler(HTTPException)
    async def http_error(request: Request, error: HTTPException) -> Response:
        if error.status_code < 400:
            return Response(None, error.status_code, error.headers)
        names = methods_of(app, request) if error.status_code == 405 else []
        # Starlette names the methods of one route, and a path may have several.
        headers = {"Allow": ", ".join(names)} if names and request.method not in names else error.headers
        return JSONResponse(error_body(error.status_code, str(error.detail)), error.status_code, headers)

    @app.exception_handler(RequestValidationError)
    async def invalid_request(request: Request, error: RequestValidationError) -> Response:
        problems = error.errors()
        in_body = [problem["type"] for problem in problems if "body" in problem["loc"][:1]]
        if in_body and isinstance(error.body, bytes):  # FastAPI has not parsed it.
            return JSONResponse(error_body(415, "Send the body as application/json."), 415)
        is_empty = error.body is None and "missing" in in_body and not await request.body()
        malformed = is_empty or isinstance(error.body, str) and "json_invalid" in in_body
        status = 400 if malformed or any(parameters.intersection(problem["loc"][:1]) for problem in problems) else 422
        issues = [] if malformed else [issue(problem, error.body) for problem in problems]
        message = "; ".join(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in problems)
        return JSONResponse(error_body(status, "The body is not valid JSON." if malformed else message, issues), status)

    @app.exception_handler(Exception)
    async def unexpected(_request: Request, _error: Exception) -> Response:
        return JSONResponse(error_body(500, "The server could not complete the request."), 500)


def methods_of(app: FastAPI, request: Request) -> list[str]:
    """The methods that the path of a request has."""
    scopes = [{**request.scope, "method": method.upper()} for method in methods]
    return [scope["method"] for scope in scopes if any(route.matches(scope)[0] is Match.FULL for route in app.routes)]


parameters = {"query", "path", "header", "cookie"}


def issue(problem: dict[str, Any], body: Any) -> dict[str, str]:
    """Which field is wrong: a JSON Pointer (RFC 6901) into the body, or the name of a parameter. Neither, if several are wrong together."""
    found = {"message": problem["msg"]}
    place, *keys = problem["loc"] or [""]
    if place != "body":
        return found | {"parameter": str(key) for key in keys[:1] if place in parameters}
    pointer = ""
    for key in keys:
        # Alternatives of a type stand in the list too, and are no keys of the body.
        if not (isinstance(body, dict) and (key in body or problem["type"] == "missing") or isinstance(body, list) and isinstance(key, int)):
            continue
        pointer += "/" + str(key).replace("~", "~0").replace("/", "~1")
        body = body.get(key) if isinstance(body, dict) else body[key]
    return found | {"pointer": pointer}


def without_own_422(document: dict[str, Any]) -> dict[str, Any]:
    """The document without FastAPI's own response to failed validation, and without its schemas."""
    document = deepcopy(document)
    for item in document.get("paths", {}).values():
        for operation in item.values():
            if "HTTPValidationError" in json.dumps(operation["responses"].get("422")):
                del operation["responses"]["422"]
    for name in ("HTTPValidationError", "ValidationError"):
        if f'#/components/schemas/{name}"' not in json.dumps(document):
            document.get("components", {}).get("schemas", {}).pop(name, None)
    return document
