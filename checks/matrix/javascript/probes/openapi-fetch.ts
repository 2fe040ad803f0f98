import createClient from "openapi-fetch";
import type { Fields } from "./client";
import type { paths } from "./out/api";

const client = createClient<paths>({ baseUrl: "https://shop.test" });

export async function read(invoiceId: string) {
  const { error, response } = await client.GET("/invoices/{invoiceId}", { params: { path: { invoiceId } } });
  const typed: Fields<NonNullable<typeof error>> = [true, true];
  return [response.status, typed && error, response.headers.get("Retry-After")] as const;
}

type Responses = paths["/invoices/{invoiceId}"]["get"]["responses"];
export const typed: Fields<Responses[STATUSES]["content"]["application/json"]> = [true, true];
