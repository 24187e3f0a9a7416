/** What a watchdog guards. */
export type Guarded = {
  /** The data folder of the server. */
  readonly cluster: string;
  /** To its `postgres` database. */
  readonly connectionString: string;
  /** The program that stops a server where signals cannot (Windows). */
  readonly pgCtl: string | null;
};

/** What a process asks of its watchdog. */
export type Order =
  | ({ readonly kind: 'guard' } & Guarded)
  | { readonly kind: 'hold' }
  | { readonly kind: 'leave' };

/** What a watchdog tells its process: whether it holds a share, that the share was lost, that its work is done. */
export type Report =
  | { readonly kind: 'held'; readonly ok: boolean }
  | { readonly kind: 'lost' }
  | { readonly kind: 'left'; readonly stopped: boolean };

/** Reads a message that came through the pipe. */
export function orderIn(message: unknown): Order | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined;
  if (message.kind === 'hold' || message.kind === 'leave') return { kind: message.kind };
  if (message.kind !== 'guard' || !('cluster' in message) || !('connectionString' in message))
    return undefined;
  const { cluster, connectionString } = message;
  if (typeof cluster !== 'string' || typeof connectionString !== 'string') return undefined;
  const pgCtl = 'pgCtl' in message && typeof message.pgCtl === 'string' ? message.pgCtl : null;
  return { kind: 'guard', cluster, connectionString, pgCtl };
}

/** Reads a watchdog's message. */
export function reportIn(message: unknown): Report | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined;
  if (message.kind === 'lost') return { kind: 'lost' };
  if (message.kind === 'held' && 'ok' in message) return { kind: 'held', ok: message.ok === true };
  if (message.kind === 'left' && 'stopped' in message)
    return { kind: 'left', stopped: message.stopped === true };
  return undefined;
}
