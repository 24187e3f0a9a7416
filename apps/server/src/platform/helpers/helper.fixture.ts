import { execFileSync } from 'node:child_process';
import { help } from './index.ts';

/** What a program sees that is started from there. */
const names = "Object.keys(process.env).join(' ')";

/** A helper that does what it is asked for: answer, say what it sees, die, throw, or turn for ever. */
help((asked: string) => {
  if (asked === 'die') process.exit(1);
  if (asked === 'throw') throw new Error('お客様の文');
  if (asked === 'turn') for (;;);
  if (asked === 'environment')
    return execFileSync(process.execPath, ['-p', names]).toString().trim().split(' ');
  if (asked === 'bytes') return { bytes: new Uint8Array([1, 2, 3]), at: new Date(0) };
  return { pid: process.pid, asked };
});
