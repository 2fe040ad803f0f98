import type { ZodiosErrorByAlias } from "@zodios/core";
import { isAxiosError } from "axios";
import { mock } from "./mock";
import { type api, createApiClient } from "./out/api";
import type { Fields } from "./result";
import { result } from "./result";

const client = createApiClient(mock);

export async function read(method: string, invoiceId: string) {
  const params = { invoiceId };
  try {
    await (method === "get" ? client.getInvoice({ params }) : client.updateInvoice({ id: invoiceId }, { params }));
    return { status: 200 };
  } catch (failure) {
    if (!isAxiosError(failure) || !failure.response) throw failure;
    const { status, headers, data } = failure.response;
    return result(status, headers["retry-after"], data);
  }
}

type Alias = "getInvoice" | "updateInvoice";
type Body<Name extends Alias, Status extends number> = ZodiosErrorByAlias<(typeof api)["api"], Name, Status>;
export const getSTATUS: Fields<Body<"getInvoice", STATUS>> = [true, true];
export const patchSTATUS: Fields<Body<"updateInvoice", STATUS>> = [true, true];
