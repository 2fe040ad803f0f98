// The package has no types.
declare module "swagger-client";
