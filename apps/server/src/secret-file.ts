import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const fileName = 'secret.key';
const secretBytes = 48;

/**
 * The master secret: MADOGUCHI_SECRET, or a file of the data folder that is made on first start and readable by its
 * owner alone. It is kept outside the database, so that a copy of the database alone opens no mailbox.
 * @throws when MADOGUCHI_SECRET is shorter than 32 characters.
 */
export async function masterSecret(configured: string | null, dataDir: string): Promise<Buffer> {
  if (configured !== null) {
    if (configured.length < 32)
      throw new Error('MADOGUCHI_SECRET needs 32 characters or more. Make one with: openssl rand -base64 48');
    return Buffer.from(configured);
  }
  const path = join(dataDir, fileName);
  await mkdir(dataDir, { recursive: true });
  if (!existsSync(path)) await make(path, randomBytes(secretBytes));
  const secret = Buffer.from(await readFile(path, 'utf8'), 'base64');
  if (secret.byteLength !== secretBytes)
    throw new Error(
      `${path} is damaged. Restore it from a backup: mailbox passwords cannot be read without it.`,
    );
  return secret;
}

/** The master secret as `masterSecret` answers it, or null when there is none yet: none is made. */
export async function storedSecret(configured: string | null, dataDir: string): Promise<Buffer | null> {
  if (configured === null && !existsSync(join(dataDir, fileName))) return null;
  return masterSecret(configured, dataDir);
}

/** Puts a secret that a backup brought into a data folder that has none. */
export async function keepSecret(secret: Buffer, dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await make(join(dataDir, fileName), secret);
}

/** Written in full before it gets its name: a process killed half way leaves no half secret. Of several one wins. */
async function make(path: string, secret: Buffer): Promise<void> {
  const draft = `${path}.${process.pid}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(secret.toString('base64'));
    await file.sync();
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await file.close();
    await unlink(draft);
  }
}
