/** What was broken: a kind, and what exactly. */
export type Fault = { kind: string; detail: string };
