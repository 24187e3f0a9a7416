import type { Readable } from 'node:stream';
import { readBackup, type ReadBackup } from './read.ts';

/**
 * Reads a backup to its end and checks every seal, checksum and count, without a database.
 * @throws BackupError that says what is wrong.
 */
export function verify(
  source: Readable,
  passphrase: string | null,
  onBytes?: (bytes: number, rows: number, table: string) => void,
): Promise<ReadBackup> {
  const ignore = () => Promise.resolve();
  return readBackup(
    source,
    passphrase,
    {
      manifest: ignore,
      part: async (_part, bytes) => {
        for await (const _ of bytes);
        return null;
      },
      sequences: ignore,
      secret: ignore,
    },
    onBytes,
  );
}
