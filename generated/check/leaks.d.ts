// Generated from src/check/leaks.ts by `npm run build`. Do not edit.
/** Kind of what an answer tells. */
export type LeakName = "stack-trace" | "file-path" | "internal-host" | "sql" | "framework-page";
/** What a text tells of the server's inside, and where: `a path of the server: "/home/app/server.js"`. */
export declare function leakIn(text: string, name: LeakName): {
	shows: string;
	excerpt: string;
} | undefined;
