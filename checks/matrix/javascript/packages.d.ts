// The matrix's own packages, which are installed when it runs and so cannot be checked before.
declare module "@msw/source/open-api";
declare module "@scalar/openapi-parser";
declare module "@scalar/openapi-parser/plugins/fetch-urls";
declare module "@scalar/openapi-parser/plugins/read-files";
declare module "express-openapi-validator";
declare module "msw";
declare module "openapi-backend";
declare module "swagger-client";
