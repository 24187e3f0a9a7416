import pg from 'pg';

/** The connection was lost while COMMIT was under way: whether the transaction was kept is not known. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('the database was lost while a transaction was being committed', { cause });
  }
}

/** What the server says when it ends a session (classes 57P and 08): no answer to COMMIT. */
const sessionEnded = /^(?:57P|08)/;

/**
 * Commits.
 * @throws OutcomeUnknown when no answer came; the database's own error when it refused, and so kept nothing.
 */
export async function commit(client: pg.ClientBase): Promise<void> {
  const { command } = await client.query('commit').catch((error: unknown) => {
    if (error instanceof pg.DatabaseError && !sessionEnded.test(error.code ?? '')) throw error;
    // The driver says this without having sent anything.
    if (error instanceof Error && /is not queryable/.test(error.message)) throw error;
    throw new OutcomeUnknown(error);
  });
  if (command !== 'COMMIT')
    throw new Error('the transaction was rolled back: an error inside it was swallowed');
}
