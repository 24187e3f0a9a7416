export { libraryPool, type LibraryPool } from './library-pool.ts';
export { OutcomeUnknown } from './commit.ts';
export { Database, Tx } from './database.ts';
export { isUnreachable } from './unreachable.ts';
export { StatementLog, type SlowStatement } from './statement-log.ts';
export { idAt, idFrom, newId } from './ids.ts';
export { migratedTables, migrate, migrationNames, rebuildSchema } from './migrate.ts';
export { sql } from 'kysely';
export type { RawBuilder } from 'kysely';
