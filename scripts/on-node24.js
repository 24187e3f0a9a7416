// `node scripts/on-node24.js scripts/test.ts …`: runs one of the repository's TypeScript files whatever Node npm found.
import { resolve } from 'node:path';
import { runOnNode24 } from '../apps/server/bin/node24.js';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file to run: node scripts/on-node24.js scripts/test.ts');
await runOnNode24(resolve(file), args);
