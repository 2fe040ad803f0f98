// What every generated file says of itself.

/** Says where a generated file comes from. */
export const bannerFor = (source: string) => `Generated from ${source} by \`npm run build\`. Do not edit.`;

/** The banner of what is generated from the contract. */
export const banner = bannerFor("openapi/");

export const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
