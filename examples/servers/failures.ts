// What goes wrong inside of an API without a plan. None of it is for clients to read.

const failures: Record<string, unknown> = {
  error: new Error("connect ECONNREFUSED db-7.internal:5432"),
  string: "password of db-7.internal is wrong",
  null: null,
  // What HTTP clients throw if another server rejects the credentials of this one.
  upstream: Object.assign(new Error("Request failed with status code 401"), { status: 401, response: { status: 401 } }),
};

/** Throws the failure of a kind. */
export async function fail(kind: string): Promise<never> {
  throw failures[kind];
}
