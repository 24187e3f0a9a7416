/** Which PostgreSQL the tests of this run use: the one that comes with the server, or the system's (Debian's 15). */
export type PostgresKind = 'embedded' | 'debian';

/** What the global setup hands to every test file. */
export type ProvidedPostgres = {
  readonly kind: PostgresKind;
  /** A superuser's connection string, to the server's `postgres` database. */
  readonly admin: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    postgres: ProvidedPostgres;
  }
}
