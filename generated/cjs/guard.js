// Generated from openapi/ by `npm run build`. Do not edit.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.validate = void 0;
const validate = (value) => {
    let v1;
    try {
        return typeof value === "object" && value !== null && !Array.isArray(value) && typeof (v1 = value["error"]) === "object" && v1 !== null && !Array.isArray(v1) && typeof v1["message"] === "string" && typeof v1["type"] === "string";
    }
    catch {
        return false;
    }
};
exports.validate = validate;
