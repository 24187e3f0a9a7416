import { readFileSync, statSync } from 'node:fs';

/** The master keys as they are now, the newest first. The same array as before when nothing has changed. */
export type MasterKeys = () => readonly Buffer[];

export function fixedKeys(keys: readonly Buffer[]): MasterKeys {
  return () => keys;
}

/** Bytes of a master key that the desk makes for itself. */
export const masterBytes = 48;

/** The keys of a file, one a line in base64, the newest first; null for a file that is not whole. */
export function readKeys(text: string): Buffer[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const keys = lines.map((line) => Buffer.from(line.trim(), 'base64'));
  return keys.length > 0 && keys.every((key) => key.byteLength === masterBytes) ? keys : null;
}

/**
 * Keys that are read again whenever their file has changed: a running process takes part in a change of the key without
 * being started again. Looking costs one call of the system.
 */
export function keysOfFile(path: string): MasterKeys {
  let known: { stamp: string; keys: readonly Buffer[] } | null = null;
  return () => {
    const { mtimeNs, ino, size } = statSync(path, { bigint: true });
    const stamp = `${mtimeNs} ${ino} ${size}`;
    if (known?.stamp === stamp) return known.keys;
    const keys = readKeys(readFileSync(path, 'utf8'));
    if (keys === null) {
      throw new Error(
        `${path} is damaged. Restore it from a backup: mailbox passwords cannot be read without it.`,
      );
    }
    known = { stamp, keys };
    return keys;
  };
}
