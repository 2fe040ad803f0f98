// Generated from src/received-error.ts by `npm run build`. Do not edit.
