import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { analyze, readItem } from '@madoguchi/nihongo';

interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/**
 * Analyses NDJSON line by line, in its order, holding one line at a time. A line that cannot be read is reported with
 * its number; the rest goes on.
 *
 * @param now taken as the time of sending of replies that have none, ISO 8601
 * @returns the exit code: 1 where a line was bad
 */
export async function analyzeLines({ input, output, errors }: Streams, now: string): Promise<number> {
  let number = 0;
  let bad = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      await write(output, `${JSON.stringify(analyze(readItem(line.replace(/^\uFEFF/u, '')), now))}\n`);
    } catch (error) {
      bad += 1;
      await write(errors, `line ${number}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return bad === 0 ? 0 : 1;
}

/** `madoguchi analyze [file]`: reads the file, or standard input. */
export async function analyzeCommand(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [file] = positionals;
  const input = file === undefined || file === '-' ? process.stdin : createReadStream(file);
  const streams = { input, output: process.stdout, errors: process.stderr };
  // A reader that closes early (head) ends the work without a complaint.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return analyzeLines(streams, new Date().toISOString());
}
