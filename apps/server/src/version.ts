import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');

/** This Madoguchi's version, as its package says. */
export const version: string = /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? '0.0.0';
