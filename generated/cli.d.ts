// Generated from src/cli.ts by `npm run build`. Do not edit.
export {};
