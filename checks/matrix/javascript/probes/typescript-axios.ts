import { isAxiosError } from "axios";
import type { Fields } from "./client";
import type { ErrorResponse } from "./out";
import { Configuration, InvoicesApi } from "./out";

export async function read(invoiceId: string, basePath: string) {
  const failure = await new InvoicesApi(new Configuration({ basePath })).getInvoice(invoiceId).catch((error) => error);
  if (!isAxiosError<ErrorResponse>(failure) || !failure.response) throw failure;
  const { status, headers, data } = failure.response;
  return [status, data, headers["retry-after"]] as const;
}

export const typed: Fields<ErrorResponse> = [true, true];
