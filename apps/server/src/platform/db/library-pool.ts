import pg from 'pg';

export type LibraryPool = pg.Pool;

/** Connections for a library that brings its own SQL and expects the driver's own value types (the identity library). */
export function libraryPool(connectionString: string): LibraryPool {
  const pool = new pg.Pool({ connectionString, max: 4, connectionTimeoutMillis: 10_000 });
  // An idle connection that dies must not take the process with it; the next query opens a new one.
  pool.on('error', () => undefined);
  // Nor one that dies while the library holds it: its queries fail, and the pool drops it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
