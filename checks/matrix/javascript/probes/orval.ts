import * as api from "./out/api";
import type { Fields } from "./result";
import { result } from "./result";

export async function read(method: string, invoiceId: string) {
  try {
    const { status, headers, data } = await (method === "get"
      ? api.getInvoice(invoiceId)
      : api.updateInvoice(invoiceId, { id: invoiceId }));
    return result(status, headers.get("Retry-After"), data);
  } catch (failure) {
    return { status: 502, failure: `${failure}` };
  }
}

export const getSTATUS: Fields<api.getInvoiceResponseSTATUS["data"]> = [true, true];
export const patchSTATUS: Fields<api.updateInvoiceResponseSTATUS["data"]> = [true, true];
