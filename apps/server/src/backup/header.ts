import { createHash, createHmac, randomBytes, scrypt as scryptCallback, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { BackupError } from './errors.ts';

const scrypt = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scryptCallback,
);

/** The version of the file's layout that is written now. */
const format = 1;

/** First line of every backup, so that `file`, `head -1` and people know what they have. */
const magic = 'MADOGUCHI BACKUP';

/** Where a header's line ends at the latest: anything longer is none. */
export const longestHeader = 4096;

const headerSchema = z.object({
  format: z.number().int(),
  createdAt: z.iso.datetime(),
  version: z.string(),
  compression: z.literal('zstd'),
  encryption: z
    .object({
      cipher: z.literal('aes-256-gcm'),
      kdf: z.literal('scrypt'),
      // Bounded, so that a forged file cannot ask for all the memory there is.
      cost: z.number().int().min(14).max(20),
      salt: z.base64(),
      check: z.base64(),
    })
    .nullable(),
});

/** What a backup says of itself in the clear. */
export type Header = z.infer<typeof headerSchema>;

/** A header as it stands in the file, its key when the file is encrypted, and what binds the rest to it. */
export type Opening = { header: Header; line: Buffer; key: Buffer | null; hash: Buffer };

/** 2 to this: 64 MB and about a fifth of a second for each guess (OWASP asks for 2^17 with 8 blocks, or more than one). */
const cost = 16;

function keyOf(passphrase: string, salt: Buffer, exponent: number): Promise<Buffer> {
  const maxmem = 2 ** exponent * 1024 + 64 * 1024 * 1024;
  return scrypt(passphrase.normalize('NFC'), salt, 32, { N: 2 ** exponent, r: 8, p: 2, maxmem });
}

/** Tells a wrong passphrase from a changed file, and nothing about the key. */
const checkOf = (key: Buffer): Buffer =>
  createHmac('sha256', key).update('madoguchi backup').digest().subarray(0, 12);

const hashOf = (line: Buffer): Buffer => createHash('sha256').update(line).digest();

/** Makes the header of a new backup; encrypted when there is a passphrase. */
export async function newHeader(version: string, passphrase: string | null): Promise<Opening> {
  const salt = randomBytes(16);
  const key = passphrase === null ? null : await keyOf(passphrase, salt, cost);
  const header: Header = {
    format,
    createdAt: new Date().toISOString(),
    version,
    compression: 'zstd',
    encryption:
      key === null
        ? null
        : {
            cipher: 'aes-256-gcm',
            kdf: 'scrypt',
            cost,
            salt: salt.toString('base64'),
            check: checkOf(key).toString('base64'),
          },
  };
  const line = Buffer.from(`${magic} ${JSON.stringify(header)}\n`);
  return { header, line, key, hash: hashOf(line) };
}

/**
 * Reads a backup's first line.
 * @throws BackupError when it is none, was written by a newer version, or the passphrase is missing or wrong.
 */
export async function openHeader(line: Buffer | undefined, passphrase: string | null): Promise<Opening> {
  const text = line?.toString('utf8') ?? '';
  if (!text.startsWith(`${magic} {`))
    throw new BackupError('This is not a backup of Madoguchi: such a file begins with «MADOGUCHI BACKUP».');
  const header = parse(text.slice(magic.length + 1));
  const whole = Buffer.from(`${text}\n`);
  const opening = { header, line: whole, hash: hashOf(whole) };
  if (header.encryption === null) return { ...opening, key: null };
  if (passphrase === null)
    throw new BackupError(
      'This backup is encrypted. Put its passphrase into a file and name it with --passphrase-file, or set MADOGUCHI_BACKUP_PASSPHRASE.',
    );
  const { salt, check, cost: exponent } = header.encryption;
  const key = await keyOf(passphrase, Buffer.from(salt, 'base64'), exponent);
  const expected = Buffer.from(check, 'base64');
  const found = checkOf(key);
  if (expected.length !== found.length || !timingSafeEqual(expected, found))
    throw new BackupError('The passphrase is not the one this backup was made with. Nothing was changed.');
  return { ...opening, key };
}

function parse(text: string): Header {
  try {
    const raw: unknown = JSON.parse(text);
    const known = z.object({ format: z.number() }).parse(raw);
    if (known.format > format)
      throw new BackupError(
        `This backup was made by a newer Madoguchi (format ${known.format}; this one reads up to ${format}). Install that version to restore it.`,
      );
    return headerSchema.parse(raw);
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError('The first line of this backup is damaged. Copy the file again.');
  }
}
