// Generated from src/check-names.ts by `npm run build`. Do not edit.
