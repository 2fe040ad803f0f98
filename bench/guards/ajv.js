import { Ajv2020 } from "ajv/dist/2020.js";
import schema from "../../generated/error-response.schema.json" with { type: "json" };

export default new Ajv2020().compile(schema);
