import * as z from "zod";

const schema = z.looseObject({ error: z.looseObject({ message: z.string(), type: z.string() }) });

/** @param {unknown} value */
export default (value) => schema.safeParse(value).success;
