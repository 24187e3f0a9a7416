import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileName = 'secret.key';

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
  try {
    // `wx`: of two processes that start at once one makes the file, and both read it.
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(randomBytes(48).toString('base64'));
    await file.sync();
    await file.close();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return waitForContent(path);
}

/** The other process may have made the file and not yet written it. */
async function waitForContent(path: string, tries = 50): Promise<Buffer> {
  const text = await readFile(path, 'utf8');
  if (text.length >= 64) return Buffer.from(text, 'base64');
  if (tries === 0)
    throw new Error(
      `${path} is damaged. Restore it from a backup: mailbox passwords cannot be read without it.`,
    );
  await new Promise((resolve) => setTimeout(resolve, 20));
  return waitForContent(path, tries - 1);
}
