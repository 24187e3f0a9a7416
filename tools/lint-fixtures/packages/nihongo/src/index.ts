import { readFileSync } from 'node:fs';

export const dictionary = (path: string): string => readFileSync(path, 'utf8');
