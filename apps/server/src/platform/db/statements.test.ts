import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sql } from './index.ts';
import type * as Statements from './statements.ts';
import { valueTypes } from './types.ts';

let compile: typeof Statements.compile;
beforeAll(async () => {
  // Anew: other files of this process have compiled theirs, and names are bounded.
  vi.resetModules();
  ({ compile } = await import('./statements.ts'));
});

describe('a compiled statement', () => {
  it('carries its values apart from its text', () => {
    const statement = compile(sql`select * from customer where name = ${"'; drop table"} and id = ${'x'}`);
    expect(statement.text).toBe('select * from customer where name = $1 and id = $2');
    expect(statement.values).toEqual(["'; drop table", 'x']);
  });

  it('has the same name for the same text, whatever the values, and another for another', () => {
    const named = (value: string) => compile(sql`select ${value}::text`).name;
    expect(named('a')).toBe(named('b'));
    expect(named('a')).not.toBe(compile(sql`select ${'a'}::int`).name);
    // PostgreSQL cuts identifiers at 63 bytes: a longer name would no longer be one.
    expect(named('a')?.length).toBeLessThan(63);
  });

  it('is put together from parts', () => {
    const where = [sql`a = ${1}`, sql`b = ${2}`];
    expect(compile(sql`select from t where ${sql.join(where, sql` and `)}`)).toMatchObject({
      text: 'select from t where a = $1 and b = $2',
      values: [1, 2],
    });
  });

  it('runs without a name once there are very many texts, so that no connection keeps them all', () => {
    const names = Array.from({ length: 1100 }, (_, index) => compile(sql.raw(`select ${index}`)).name);
    expect(names.filter((name) => name === undefined).length).toBeGreaterThan(50);
    expect(compile(sql.raw('select 0')).name).toBe(names[0]);
  });
});

describe('a value from the database', () => {
  const parse = (oid: number, text: string): unknown => {
    const parser: (value: string) => unknown = valueTypes.getTypeParser(oid, 'text');
    return parser(text);
  };
  const [timestamptz, int8, int4, bool, text] = [1184, 20, 23, 16, 25];

  it.each([
    [timestamptz, '2026-11-21 13:00:00.123+09', '2026-11-21T04:00:00.123Z'],
    [timestamptz, '2026-11-21 04:00:00+00', '2026-11-21T04:00:00.000Z'],
    [int8, '9007199254740991', 9_007_199_254_740_991],
    [int4, '42', 42],
    [bool, 't', true],
    [text, '42', '42'],
  ])('of type %i written as %j is %j', (oid, written, value) => {
    expect(parse(oid, written)).toBe(value);
  });
});
