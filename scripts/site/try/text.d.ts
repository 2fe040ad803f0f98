// Files that the bundler takes as texts.
declare module "*.yaml" {
  const text: string;
  export default text;
}
