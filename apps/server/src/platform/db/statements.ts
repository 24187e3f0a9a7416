import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import { createHash } from 'node:crypto';

/** Kysely as a compiler only: nothing is run through it. */
const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const names = new Map<string, string>();

/**
 * Statement names are bounded: beyond this many different texts they run unnamed, so that memory stays flat. Counted in
 * November 2026: a desk that lives through two simulated days uses 291 names, one process in which every route is called once
 * by each of two companies 844, and all routes with every filter that the tests know 1,010. Texts do not vary with values, only
 * with which filters of a list are set; what is asked so seldom that its text comes after a thousand others is parsed each time.
 */
const maximumNames = 1000;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= maximumNames) return undefined;
  const name = `m${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`;
  names.set(text, name);
  return name;
}

/** A compiled query as `pg` takes it: a named (prepared once a connection) statement with its values. */
export type Statement = { name?: string; text: string; values: unknown[] };

export function compile<Row>(query: RawBuilder<Row>): Statement {
  const compiled = query.compile(compiler);
  const name = nameOf(compiled.sql);
  const statement = { text: compiled.sql, values: [...compiled.parameters] };
  return name === undefined ? statement : { name, ...statement };
}
