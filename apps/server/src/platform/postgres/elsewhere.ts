import { chmod, chown, lstat, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Account, canEnter } from './account.ts';
import { EmbeddedPostgresError } from './errors.ts';

/** A folder outside of the data folder, and how to know that it is still ours. */
export type Elsewhere = {
  /** File in the data folder that remembers where the folder is. */
  readonly record: string;
  /** Must stand in the folder's `belongs-to` file: a copied data folder carries a copied record. */
  readonly belongsTo: string;
  /** Who owns the folder; the present user when undefined. */
  readonly owner: Account | undefined;
  readonly mode: number;
  /** Who must be able to enter it. */
  readonly visitor: Account | undefined;
  /** How long its path may be, in bytes. */
  readonly longest?: number;
};

const note = 'belongs-to';

/** Makes, or finds again, a folder in the system's temporary folder for what cannot live in the data folder. */
export async function folderElsewhere(wanted: Elsewhere): Promise<string> {
  const recorded = (await readFile(wanted.record, 'utf8').catch(() => '')).trim();
  if (recorded !== '' && (await isOurs(recorded, wanted))) return recorded;
  const folder = await mkdtemp(path.join(await temporary(wanted), 'madoguchi-'));
  await writeFile(path.join(folder, note), wanted.belongsTo);
  await chmod(folder, wanted.mode);
  if (wanted.owner !== undefined) await chown(folder, wanted.owner.uid, wanted.owner.gid);
  await rm(wanted.record, { force: true });
  await writeFile(wanted.record, folder, { mode: 0o600 });
  return folder;
}

/** Temporary folders are swept, and others may then make a folder or a link of the same name: trust only what is ours. */
async function isOurs(folder: string, wanted: Elsewhere): Promise<boolean> {
  try {
    const found = await lstat(folder);
    const uid = wanted.owner?.uid ?? process.getuid?.() ?? found.uid;
    const sound = found.isDirectory() && found.uid === uid && (found.mode & 0o777) === wanted.mode;
    return sound && (await readFile(path.join(folder, note), 'utf8')) === wanted.belongsTo;
  } catch {
    return false;
  }
}

async function temporary({ visitor, longest = Infinity }: Elsewhere): Promise<string> {
  // mkdtemp adds "/madoguchi-" and six characters.
  const fits = (folder: string): boolean => Buffer.byteLength(folder) + '/madoguchi-XXXXXX'.length <= longest;
  for (const folder of [tmpdir(), '/tmp', '/var/tmp'].filter(fits)) {
    if (await canEnter(folder, visitor)) return folder;
  }
  throw new EmbeddedPostgresError(
    'data_folder',
    'PostgreSQL needs a temporary folder with a short path that it can enter, and /tmp is none: choose a shorter DATA_DIR that every user can enter, such as /srv/madoguchi.',
  );
}
