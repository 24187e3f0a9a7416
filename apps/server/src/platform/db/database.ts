import type { RawBuilder } from 'kysely';
import pg from 'pg';
import { commit } from './commit.ts';
import type { StatementLog } from './statement-log.ts';
import { compile, type Statement } from './statements.ts';
import { valueTypes } from './types.ts';
import { isUnreachable } from './unreachable.ts';

/** «Commands ignored until end of transaction block». */
const aborted = '25P02';

/** One transaction. Queries are sent in the order they are called and may be pipelined by not awaiting each. */
export class Tx {
  readonly #client: pg.ClientBase;
  readonly #named: boolean;
  readonly #log: StatementLog | undefined;
  readonly #afterCommit: (() => void)[] = [];
  readonly #settle: DatabaseOptions['settle'];
  #failure: unknown;
  readonly workspaceId: string;

  constructor(
    client: pg.ClientBase,
    workspaceId: string,
    named: boolean,
    { statementLog, settle }: Pick<DatabaseOptions, 'statementLog' | 'settle'> = {},
  ) {
    this.#client = client;
    this.workspaceId = workspaceId;
    this.#named = named;
    this.#log = statementLog;
    this.#settle = settle;
  }

  /**
   * Why the transaction failed: of statements sent one behind the other, those after the one that failed say only that it did,
   * and one of them may be the first that is heard of.
   */
  causeOf(error: unknown): unknown {
    return error instanceof pg.DatabaseError && error.code === aborted ? (this.#failure ?? error) : error;
  }

  /** Has what follows from changed conversations brought in line with them, before others hear of the change. */
  async settle(conversationIds: readonly string[]): Promise<void> {
    await this.#settle?.(this, conversationIds);
  }

  async #query(query: RawBuilder<unknown>): Promise<pg.QueryResult> {
    const statement = this.#statement(query);
    const start = performance.now();
    try {
      return await this.#client.query(statement);
    } catch (error) {
      this.#failure ??= error;
      throw error;
    } finally {
      this.#log?.note(statement.text, performance.now() - start);
    }
  }

  #statement(query: RawBuilder<unknown>): Statement {
    const { name, ...unnamed } = compile(query);
    return this.#named && name !== undefined ? { name, ...unnamed } : unnamed;
  }

  async many<Row>(query: RawBuilder<Row>): Promise<Row[]> {
    return (await this.#query(query)).rows as Row[];
  }

  async maybe<Row>(query: RawBuilder<Row>): Promise<Row | undefined> {
    return (await this.many(query))[0];
  }

  /** The first row of a query that always has one. */
  async one<Row>(query: RawBuilder<Row>): Promise<Row> {
    const row = await this.maybe(query);
    if (row === undefined) throw new Error('a query that must return a row returned none');
    return row;
  }

  /** Runs a statement; answers how many rows it changed. */
  async run(query: RawBuilder<unknown>): Promise<number> {
    return (await this.#query(query)).rowCount ?? 0;
  }

  /** For libraries that bring their own SQL (the job queue) and must take part in this transaction. */
  async executeSql(text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
    return { rows: (await this.#client.query(text, values)).rows };
  }

  /** Runs once the transaction is committed, and not at all when it is rolled back. */
  afterCommit(action: () => void): void {
    this.#afterCommit.push(action);
  }

  committed(): void {
    for (const action of this.#afterCommit) action();
  }
}

export type DatabaseOptions = {
  connectionString: string;
  /** Role to step down to in every transaction; needed when the login role would bypass row-level security. */
  appRole: string | null;
  /** Behind a pooler that hands out connections by transaction, prepared statements cannot be relied on. */
  pooled?: boolean;
  maxConnections?: number;
  /** Is told how long each statement took. */
  statementLog?: StatementLog;
  /** Brings in line what follows from conversations that a transaction has changed, within it. */
  settle?: (tx: Tx, conversationIds: readonly string[]) => Promise<unknown>;
};

/** Serialization failures and deadlocks: the transaction did nothing and may be run again. */
const transient = new Set(['40001', '40P01']);

const isTransient = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && transient.has(error.code ?? '');

/** The application's connections: every access to data is a transaction in one workspace, or in none. */
export class Database {
  readonly pool: pg.Pool;
  readonly #appRole: string;
  readonly #named: boolean;
  readonly #also: Pick<DatabaseOptions, 'statementLog' | 'settle'>;

  constructor(options: DatabaseOptions) {
    this.pool = new pg.Pool({
      connectionString: options.connectionString,
      max: options.maxConnections ?? 10,
      pipeline: true,
      types: valueTypes,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      // A session of PostgreSQL's gathers what it has met, tables and plans, and gives none of it back: 12 MB, some even 22.
      maxLifetimeSeconds: 600,
    });
    // An idle connection that dies must not take the process with it; the next query opens a new one.
    this.pool.on('error', () => undefined);
    // Nor one that dies in the middle of a transaction: its queries fail, and the pool drops it.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.#appRole = options.appRole ?? 'none';
    this.#named = options.pooled !== true;
    const { statementLog, settle } = options;
    this.#also = {
      ...(statementLog === undefined ? {} : { statementLog }),
      ...(settle === undefined ? {} : { settle }),
    };
  }

  /**
   * A transaction that sees one workspace. `work` may run again after a deadlock: it must touch only the database.
   * @throws OutcomeUnknown when the connection was lost during COMMIT.
   */
  inWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#transaction(workspaceId, work);
  }

  /**
   * The same, over a connection that is closed after it: for what counts so much that a session of PostgreSQL's has 15 MB more after
   * it than before, and gives none of it back.
   */
  inWorkspaceApart<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#transaction(workspaceId, work, { closes: true });
  }

  /** A transaction that sees one workspace and only reads: what it found is answered before it has ended. */
  read<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#reading(workspaceId, work, 'begin read only');
  }

  /** A transaction that only reads, and sees one state of the workspace in all its statements. */
  snapshot<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#reading(workspaceId, work, 'begin isolation level repeatable read read only');
  }

  /** A transaction that sees no workspace's rows: identity, leases and the list of workspaces. */
  outside<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#transaction('', work);
  }

  /** The same, only reading. */
  readOutside<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.read('', work);
  }

  async #transaction<T>(
    workspaceId: string,
    work: (tx: Tx) => Promise<T>,
    { tries = 3, closes = false }: { tries?: number; closes?: boolean } = {},
  ): Promise<T> {
    const client = await this.pool.connect();
    let again = false;
    try {
      const tx = new Tx(client, workspaceId, this.#named, this.#also);
      const result = await this.#attempt(client, tx, work);
      tx.committed();
      return result;
    } catch (error) {
      again = tries > 1 && isTransient(error);
      if (!again) throw error;
    } finally {
      client.release(closes);
    }
    return this.#transaction(workspaceId, work, { tries: tries - 1, closes });
  }

  /**
   * The end of what changes nothing is not waited for, a round trip less for who asked; the connection is free after it. What
   * finds its connection dead asks again on another: after a restart of the server several of the pool's may be.
   */
  async #reading<T>(workspaceId: string, work: (tx: Tx) => Promise<T>, begin: string, tries = 3): Promise<T> {
    const client = await this.pool.connect();
    const tx = new Tx(client, workspaceId, this.#named, this.#also);
    try {
      const opening = this.#open(client, tx, begin);
      const result = await work(tx);
      await opening;
      return result;
    } catch (error) {
      const cause = tx.causeOf(error);
      if (tries === 1 || !(isTransient(cause) || isUnreachable(cause))) throw cause;
    } finally {
      client.query('commit').then(
        () => client.release(),
        (error: Error) => client.release(error),
      );
    }
    return this.#reading(workspaceId, work, begin, tries - 1);
  }

  /** Sent together with the first statement of the work: no round trip of its own. */
  #open(client: pg.PoolClient, tx: Tx, begin: string): Promise<unknown> {
    const opening = Promise.all([
      client.query(begin),
      client.query({
        ...(this.#named ? { name: 'scope' } : {}),
        text: "select set_config('role', $1, true), set_config('madoguchi.workspace_id', $2, true)",
        values: [this.#appRole, tx.workspaceId],
      }),
    ]);
    opening.catch(() => undefined);
    return opening;
  }

  async #attempt<T>(client: pg.PoolClient, tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
    const opening = this.#open(client, tx, 'begin');
    try {
      const result = await work(tx);
      await opening;
      await commit(client);
      return result;
    } catch (error) {
      await opening.catch(() => undefined);
      await client.query('rollback').catch(() => undefined);
      throw tx.causeOf(error);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
