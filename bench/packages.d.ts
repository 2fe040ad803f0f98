// The benchmark's own packages, which are installed when it runs and so cannot be checked before.
declare module "chrome-launcher";
declare module "lighthouse";
declare module "ofetch";
declare module "sirv";
