/** Told to work that goes on for as long as there is more: a process that stops waits for the piece it is at, and no longer. */
export type Stopping = { stopping?: AbortSignal };

/**
 * Does piece after piece, until one says that there is no more or the process stops. Each is to be a transaction of its own that
 * leaves the rest for the next time.
 * @param piece answers whether there may be more
 */
export async function untilDone(until: Stopping, piece: () => Promise<boolean>): Promise<void> {
  while (until.stopping?.aborted !== true && (await piece()));
}
