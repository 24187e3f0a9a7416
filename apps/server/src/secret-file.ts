import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fixedKeys, keysOfFile, masterBytes, readKeys, type MasterKeys } from './platform/secrets/index.ts';

const fileName = 'secret.key';

/** What the configuration says of master keys. */
export type SecretConfig = { secret: string | null; oldSecrets: readonly string[]; dataDir: string };

/**
 * The master keys, the newest first: MADOGUCHI_SECRET and then MADOGUCHI_OLD_SECRETS, or a file of the data folder that
 * is made on first start and readable by its owner alone. They are kept outside the database, so that a copy of the
 * database alone opens no mailbox.
 * @throws when a secret is shorter than 32 characters, or the file is damaged.
 */
export async function masterKeys({ secret, oldSecrets, dataDir }: SecretConfig): Promise<MasterKeys> {
  if (secret !== null) {
    const all = [secret, ...oldSecrets];
    if (all.some((each) => each.length < 32))
      throw new Error('MADOGUCHI_SECRET needs 32 characters or more. Make one with: openssl rand -base64 48');
    return fixedKeys(all.map((each) => Buffer.from(each)));
  }
  const path = join(dataDir, fileName);
  await mkdir(dataDir, { recursive: true });
  if (!existsSync(path)) await make(path, [randomBytes(masterBytes)]);
  const keys = keysOfFile(path);
  keys();
  return keys;
}

/** The master keys as `masterKeys` answers them, or null when there are none yet: none is made. */
export async function storedKeys(config: SecretConfig): Promise<readonly Buffer[] | null> {
  if (config.secret === null && !existsSync(join(config.dataDir, fileName))) return null;
  return (await masterKeys(config))();
}

/** Puts the keys that a backup brought, one behind the other, into a data folder that has none. */
export async function keepKeys(secret: Buffer, dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const count = Math.ceil(secret.byteLength / masterBytes);
  await make(
    join(dataDir, fileName),
    Array.from({ length: count }, (_, n) => secret.subarray(n * masterBytes, (n + 1) * masterBytes)),
  );
}

function toText(keys: readonly Buffer[]): string {
  return keys.map((key) => key.toString('base64')).join('\n');
}

async function writeDraft(path: string, keys: readonly Buffer[]): Promise<string> {
  const draft = `${path}.${process.pid}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(toText(keys));
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}

/** Written in full before it gets its name: a process killed half way leaves no half secret. Of several one wins. */
async function make(path: string, keys: readonly Buffer[]): Promise<void> {
  const draft = await writeDraft(path, keys);
  try {
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
}

async function replace(
  dataDir: string,
  change: (keys: readonly Buffer[]) => readonly Buffer[],
): Promise<void> {
  const path = join(dataDir, fileName);
  const keys = readKeys(await readFile(path, 'utf8'));
  if (keys === null) throw new Error(`${path} is damaged. Restore it from a backup.`);
  await rename(await writeDraft(path, change(keys)), path);
}

/** Puts a new key before those of the file; the others go on being read. Running processes take it up by themselves. */
export function addMasterKey(dataDir: string): Promise<void> {
  return replace(dataDir, (keys) => [randomBytes(masterBytes), ...keys]);
}

/** Leaves only the newest key in the file. What older ones have sealed cannot be opened from then on. */
export function retireMasterKeys(dataDir: string): Promise<void> {
  return replace(dataDir, (keys) => keys.slice(0, 1));
}
