#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { runOnNode24, smallHeap } from './node24.js';

await runOnNode24(fileURLToPath(new URL('../src/cli.ts', import.meta.url)), process.argv.slice(2), [
  smallHeap,
]);
