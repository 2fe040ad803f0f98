import { isAxiosError } from "axios";
import { mock } from "./mock";
import type { ErrorResponse } from "./out";
import { Configuration, InvoicesApi } from "./out";
import type { Fields } from "./result";
import { result } from "./result";

const api = new InvoicesApi(new Configuration({ basePath: mock }));

export async function read(method: string, invoiceId: string) {
  try {
    await (method === "get" ? api.getInvoice(invoiceId) : api.updateInvoice(invoiceId, { id: invoiceId }));
    return { status: 200 };
  } catch (failure) {
    if (!isAxiosError<ErrorResponse>(failure) || !failure.response) throw failure;
    const { status, headers, data } = failure.response;
    return result(status, headers["retry-after"], data);
  }
}

export const typed: Fields<ErrorResponse> = [true, true];
