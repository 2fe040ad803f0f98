import type { Fields } from "./client";
import type { GetInvoiceErrors } from "./out";
import { getInvoice } from "./out";

export async function read(invoiceId: string) {
  const { error, response } = await getInvoice({ path: { invoiceId } });
  return [response!.status, error, response!.headers.get("Retry-After")] as const;
}

export const typed: Fields<GetInvoiceErrors[STATUSES]> = [true, true];
