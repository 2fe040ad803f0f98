"""An API on FastAPI. Every error follows the contract, and is documented."""

from datetime import date
from typing import Annotated, Self

from fastapi import Query
from pydantic import BaseModel, Field, model_validator

# region contract
from fastapi import FastAPI, HTTPException

from errors import use_error_contract

app = FastAPI()
use_error_contract(app)
# endregion


class Invoice(BaseModel):
    amount: float = Field(gt=0, le=1_000_000)
    due_date: date


@app.get("/invoices")
async def list_invoices(page: int) -> list[Invoice]:
    return [Invoice(amount=page, due_date=date(2026, 11, 30))] if page == 1 else []


@app.get("/invoices/{invoice_id}")
async def get_invoice(invoice_id: str) -> Invoice:
    raise HTTPException(404, f'No invoice has the identifier "{invoice_id}".')


@app.post("/invoices")
async def add_invoice(invoice: Invoice) -> Invoice:
    return invoice


class Period(BaseModel):
    first: date = date.min
    last: date = date.max

    @model_validator(mode="after")
    def check_order(self) -> Self:
        if self.first > self.last:
            raise ValueError("The first day is after the last one.")
        return self


@app.get("/export")
async def export(_period: Annotated[Period, Query()]) -> list[Invoice]:
    raise HTTPException(429, "The limit of 1 export a minute is used up.", {"Retry-After": "30"})


@app.get("/failures/error")
async def failure() -> None:
    raise RuntimeError("connect ECONNREFUSED db-7.internal:5432")
