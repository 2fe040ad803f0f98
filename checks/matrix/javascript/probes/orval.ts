import type { Fields } from "./client";
import { getInvoice } from "./out/api";

export async function read(invoiceId: string) {
  try {
    const { status, headers, data } = await getInvoice(invoiceId);
    return [status, data, headers.get("Retry-After")] as const;
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
    return [502, failure] as const; // It has parsed HTML.
  }
}

type Answer = Awaited<ReturnType<typeof getInvoice>>;
export const typed: Fields<Extract<Answer, { status: STATUSES }>["data"]> = [true, true];
