import type { ZodiosErrorByAlias } from "@zodios/core";
import { isAxiosError } from "axios";
import type { Fields } from "./client";
import { type api, createApiClient } from "./out/api";

export async function read(invoiceId: string, mock: string) {
  const failure = await createApiClient(mock)
    .getInvoice({ params: { invoiceId } })
    .catch((error) => error);
  if (!isAxiosError(failure) || !failure.response) throw failure;
  const { status, headers, data } = failure.response;
  return [status, data, headers["retry-after"]] as const;
}

export const typed: Fields<ZodiosErrorByAlias<(typeof api)["api"], "getInvoice", STATUSES>> = [true, true];
