/**
 * What kept the embedded PostgreSQL from running:
 * - `unsupported_platform` no binaries for this system, or their package was not installed
 * - `musl` the binaries need glibc (Alpine Linux has musl)
 * - `data_folder` the data folder cannot be used as it is
 * - `newer_data` the data folder was last used by a newer PostgreSQL
 * - `start_failed` PostgreSQL itself refused to start
 */
export type EmbeddedPostgresErrorCode =
  | 'unsupported_platform'
  | 'musl'
  | 'data_folder'
  | 'start_failed'
  | 'newer_data';

/** An embedded PostgreSQL that cannot run; `message` says what to do, and ends with the log's last lines if there are any. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly code: EmbeddedPostgresErrorCode;
  /** The last lines PostgreSQL wrote, oldest first. */
  readonly logLines: readonly string[];

  constructor(
    code: EmbeddedPostgresErrorCode,
    message: string,
    details: { logLines?: readonly string[]; cause?: unknown } = {},
  ) {
    const logLines = details.logLines ?? [];
    super([message, ...logLines].join('\n  '), 'cause' in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.logLines = logLines;
  }
}

/** The `code` of an error of Node's, such as `ENOENT`, or of PostgreSQL's, such as `57P03`. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
