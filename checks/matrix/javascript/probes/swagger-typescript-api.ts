import type { Fields } from "./client";
import type { HttpResponse } from "./out/api";
import { Api } from "./out/api";

const { invoices } = new Api();
type Failure = Awaited<ReturnType<typeof invoices.getInvoice>>["error"];

export async function read(invoiceId: string) {
  const failure: HttpResponse<unknown, Failure> = await invoices.getInvoice(invoiceId).catch((error) => error);
  return [failure.status, failure.error, failure.headers.get("Retry-After")] as const;
}

export const typed: Fields<Failure> = [true, true];
