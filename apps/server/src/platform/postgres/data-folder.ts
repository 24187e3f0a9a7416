import { chmod, lchown, mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Account, isRoot } from './account.ts';
import { EmbeddedPostgresError, errorCode } from './errors.ts';

const sayings: Readonly<Record<string, string>> = {
  EACCES: 'this user may not read and write there',
  EPERM: 'this user may not read and write there',
  EROFS: 'it is on a read-only disk',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'there is a file of that name',
};

/** Turns the file system's refusal into a sentence about the data folder; passes on what already is one. */
export function dataFolderError(folder: string, cause: unknown): EmbeddedPostgresError {
  if (cause instanceof EmbeddedPostgresError) return cause;
  const reason = sayings[errorCode(cause) ?? ''] ?? (cause instanceof Error ? cause.message : String(cause));
  return new EmbeddedPostgresError(
    'data_folder',
    `The data folder ${folder} cannot be used: ${reason}. Mend that, or set DATA_DIR to another folder.`,
    {
      cause,
    },
  );
}

/** Makes the data folder if need be and answers its true path, the same by whatever link or relative path it was named. */
export async function openDataFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true });
    return await realpath(dataDir);
  } catch (error) {
    throw dataFolderError(dataDir, error);
  }
}

/** What is in a data folder for one major version of PostgreSQL. */
export type Cluster = {
  readonly folder: string;
  readonly owner: Account | undefined;
  readonly exists: boolean;
};

/**
 * Looks at a data folder before anything is changed in it. Each major version keeps its data in a folder of its own.
 *
 * @throws EmbeddedPostgresError `newer_data` when a newer PostgreSQL was here, `data_folder` when an older one was
 * and its data have not been copied over, or when the folder holds something else
 */
export async function inspect(base: string, major: number): Promise<Cluster> {
  const folder = path.join(base, `pg${major}`);
  const names = await readdir(base);
  const majors = names.flatMap((name) => /^pg(\d+)$/.exec(name)?.[1] ?? []).map(Number);
  const newest = Math.max(0, ...majors);
  if (newest > major) throw newerData(base, newest, major);
  if (newest > 0 && newest < major) {
    throw new EmbeddedPostgresError(
      'data_folder',
      `The data folder ${base} holds data of PostgreSQL ${newest}, and this version brings PostgreSQL ${major}. With the version of before take a backup (madoguchi backup), move pg${newest} out of the folder, then restore it with this one (madoguchi restore): docs/operations.md, «A new major version of PostgreSQL».`,
    );
  }
  if (newest === 0) return { folder, owner: undefined, exists: false };
  const version = Number.parseInt(
    await readFile(path.join(folder, 'PG_VERSION'), 'utf8').catch(() => '0'),
    10,
  );
  if (version > major) throw newerData(base, version, major);
  if (version !== major && (await readdir(folder)).length > 0) {
    throw new EmbeddedPostgresError(
      'data_folder',
      `${folder} is not a data folder of PostgreSQL ${major}: move it away, or set DATA_DIR to another folder.`,
    );
  }
  const { uid, gid } = await stat(folder);
  return { folder, owner: version === major ? { uid, gid } : undefined, exists: version === major };
}

function newerData(base: string, newer: number, major: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'newer_data',
    `The data folder ${base} was last used by PostgreSQL ${newer}, and this version brings PostgreSQL ${major}: install the newer version of Madoguchi again.`,
  );
}

/**
 * Gives a cluster the owner and mode PostgreSQL insists on: both get lost when a backup is put back as root.
 *
 * @throws EmbeddedPostgresError `data_folder` when it belongs to somebody else and only root could change that
 */
export async function claim(cluster: string, account: Account | undefined): Promise<void> {
  const found = await stat(cluster);
  const wanted = account?.uid ?? process.getuid?.() ?? found.uid;
  if (found.uid !== wanted) {
    if (!isRoot() || account === undefined) {
      throw new EmbeddedPostgresError(
        'data_folder',
        `${cluster} belongs to user ${found.uid}: start as that user, or give it to this one (chown -R ${wanted} ${cluster}).`,
      );
    }
    await handOver(cluster, account);
  }
  if ((found.mode & 0o777) !== 0o700) await chmod(cluster, 0o700);
}

/** Gives a folder and all in it to an account; links themselves, never what they point to. */
async function handOver(folder: string, { uid, gid }: Account): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await lchown(path.join(entry.parentPath, entry.name), uid, gid);
  }
  await lchown(folder, uid, gid);
}
