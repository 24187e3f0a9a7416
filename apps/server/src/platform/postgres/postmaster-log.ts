import { open, rename, stat } from 'node:fs/promises';

/** From which size a log is put aside at the next start, in bytes. */
const fullAt = 10_000_000;

/** Puts a log that has grown aside, keeping one older one; answers how long the log is now, in bytes. */
export async function turnOver(file: string): Promise<number> {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (size <= fullAt) return size;
  await rename(file, `${file}.old`);
  return 0;
}

/** The last lines a log got since it was `from` bytes long. */
export async function linesSince(file: string, from: number, last = 12): Promise<string[]> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return [];
  try {
    const { size } = await handle.stat();
    const start = Math.max(from, size - 16_384);
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(Math.max(0, size - start)),
      0,
      undefined,
      start,
    );
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
    return lines.filter((line) => line.trim() !== '').slice(-last);
  } finally {
    await handle.close();
  }
}
