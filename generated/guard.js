// Generated from openapi/ by `npm run build`. Do not edit.

export const guard = (value) => {
  let v1;
  try {
    return typeof value === "object" && value !== null && !Array.isArray(value) && typeof (v1 = value["error"]) === "object" && v1 !== null && !Array.isArray(v1) && typeof v1["message"] === "string" && typeof v1["type"] === "string";
  } catch {
    return false;
  }
};
