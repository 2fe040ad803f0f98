import type { HttpResponse } from "./out/api";
import { Api } from "./out/api";
import type { Fields } from "./result";
import { result } from "./result";

const { invoices } = new Api();
type Answer<Method extends "getInvoice" | "updateInvoice"> = Awaited<ReturnType<(typeof invoices)[Method]>>;

export async function read(method: string, invoiceId: string) {
  try {
    await (method === "get" ? invoices.getInvoice(invoiceId) : invoices.updateInvoice(invoiceId, { id: invoiceId }));
    return { status: 200 };
  } catch (failure) {
    const { status, headers, error } = failure as HttpResponse<unknown, Answer<"getInvoice">["error"]>;
    return result(status, headers.get("Retry-After"), error);
  }
}

export const get: Fields<Answer<"getInvoice">["error"]> = [true, true];
export const patch: Fields<Answer<"updateInvoice">["error"]> = [true, true];
