import {
  asReplica,
  clear,
  copySequence,
  copyTable,
  countRows,
  inSnapshot,
  isEmpty,
  sequences,
  type Table,
  tables,
  withClient,
} from './store.ts';

export type CopyOptions = {
  /** Connection string of the database to read; it is not changed. */
  readonly source: string;
  /** Connection string, a superuser's, of the database to fill: it has the same tables, by the same migrations. */
  readonly target: string;
  readonly schemas: readonly string[];
  /** Empties the target's tables first, which migrations may have put rows into. Otherwise they must be empty. */
  readonly clearTarget?: boolean;
  readonly log?: (message: string) => void;
};

export type Copied = {
  readonly tables: readonly { readonly schema: string; readonly name: string; readonly rows: number }[];
  readonly sequences: number;
};

/**
 * Copies the rows of whole schemas from one PostgreSQL to another, such as to the next major version, whose data
 * folder the present one cannot read. One snapshot of the source, one transaction at the target: all of it or nothing.
 * Large objects and materialised views are not copied.
 *
 * @throws Error that names what differs, when tables, columns or row counts do not match
 */
export async function copyDatabase(options: CopyOptions): Promise<Copied> {
  const { schemas, log = () => undefined } = options;
  return withClient(options.source, (source) =>
    withClient(options.target, (target) =>
      inSnapshot(source, () =>
        asReplica(target, async () => {
          const found = await tables(source, schemas);
          const there = await tables(target, schemas);
          mustMatch(found, there);
          for (const table of there) {
            if (options.clearTarget === true) await clear(target, table);
            if (!(await isEmpty(target, table)))
              throw new Error(`${label(table)} already has rows at the target`);
          }
          const copied = [];
          for (const table of found) {
            const { read, written } = await copyTable(source, target, table);
            const rows = await countRows(target, table);
            if (read !== written || written !== rows) {
              throw new Error(
                `${label(table)}: ${read} rows were read, ${written} written and ${rows} are there`,
              );
            }
            log(`${label(table)}: ${rows} rows`);
            copied.push({ schema: table.schema, name: table.name, rows });
          }
          const numbered = await sequences(source, schemas);
          // Sequences stand outside of snapshots; read last, they are at or after every number that was copied.
          for (const sequence of numbered) await copySequence(source, target, sequence);
          return { tables: copied, sequences: numbered.length };
        }),
      ),
    ),
  );
}

const label = (table: Table): string => `${table.schema}.${table.name}`;

function mustMatch(source: readonly Table[], target: readonly Table[]): void {
  const shapes = new Map(target.map((table) => [label(table), describe(table)]));
  for (const table of source) {
    const shape = shapes.get(label(table));
    if (shape === undefined) throw new Error(`the target has no table ${label(table)}`);
    if (shape !== describe(table)) {
      throw new Error(`${label(table)} differs: the source has (${describe(table)}), the target (${shape})`);
    }
    shapes.delete(label(table));
  }
  const [extra] = shapes.keys();
  if (extra !== undefined) throw new Error(`the source has no table ${extra}`);
}

const describe = (table: Table): string =>
  table.columns.map(({ name, type }) => `${name} ${type}`).join(', ');
