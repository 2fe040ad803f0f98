import { isErrorResponse } from "openapi-error-responses";
import createClient from "openapi-fetch";
import type { paths } from "./out/api";
import type { Fields } from "./result";
import { result } from "./result";

const client = createClient<paths>({ baseUrl: "https://shop.test" });

export async function read(method: string, invoiceId: string) {
  const params = { path: { invoiceId } };
  if (method === "patch") {
    const { error, response } = await client.PATCH("/invoices/{invoiceId}", { params, body: { id: invoiceId } });
    return result(response.status, response.headers.get("Retry-After"), error);
  }
  const { error, response } = await client.GET("/invoices/{invoiceId}", { params });
  // The HTML of a proxy comes as a string.
  if (isErrorResponse(error)) console.error(error.error.type, error.error.message, response.headers.get("Retry-After"));
  const typed: Fields<NonNullable<typeof error>> = [true, true];
  return typed && result(response.status, response.headers.get("Retry-After"), error);
}

type Responses<Method extends "get" | "patch"> = paths["/invoices/{invoiceId}"][Method]["responses"];
export const getSTATUS: Fields<Responses<"get">[STATUS]["content"]["application/json"]> = [true, true];
export const patchSTATUS: Fields<Responses<"patch">[STATUS]["content"]["application/json"]> = [true, true];
