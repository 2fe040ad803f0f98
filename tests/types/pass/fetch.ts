import { readError } from "openapi-error-responses";

export async function get(url: string): Promise<unknown> {
  const response: Response = await fetch(url);
  const error = await readError(response, "GET");
  return error ? error.advice.remedy : response.json();
}
