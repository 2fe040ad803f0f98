import type { GetInvoiceErrors, UpdateInvoiceErrors } from "./out";
import { getInvoice, updateInvoice } from "./out";
import type { Fields } from "./result";
import { result } from "./result";

export async function read(method: string, invoiceId: string) {
  const path = { invoiceId };
  const { error, response } =
    method === "get" ? await getInvoice({ path }) : await updateInvoice({ path, body: { id: invoiceId } });
  return result(response!.status, response!.headers.get("Retry-After"), error);
}

export const getSTATUS: Fields<GetInvoiceErrors[STATUS]> = [true, true];
export const patchSTATUS: Fields<UpdateInvoiceErrors[STATUS]> = [true, true];
