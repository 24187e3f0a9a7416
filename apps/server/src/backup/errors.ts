/** What is wrong with a backup, or with where it is to go: a sentence that says what to do. */
export class BackupError extends Error {}

/** The file stops before its end. */
export function cutShort(bytes: number): BackupError {
  return new BackupError(
    `The backup ends in the middle, after ${bytes} bytes: it was not copied or written to its end. Copy it again, or take another backup; nothing was changed here.`,
  );
}

/** The file is not what was written. */
export function changed(what: string): BackupError {
  return new BackupError(
    `The backup was changed since it was written, or its disk is failing: ${what}. Copy it again, or take another backup; nothing was changed here.`,
  );
}
