import pg from 'pg';

const { builtins } = pg.types;

/**
 * An instant as PostgreSQL writes it, as ISO 8601 in UTC with milliseconds. One that is in UTC already, as in
 * the embedded server, is cut and joined instead of being read: a list holds hundreds of them. Any other form is read.
 * @throws RangeError for infinity, which no column of ours holds
 */
export function instantText(value: string): string {
  if (value[4] !== '-' || value[10] !== ' ' || !value.endsWith('+00')) return new Date(value).toISOString();
  const milliseconds = value.slice(20, -3).padEnd(3, '0').slice(0, 3);
  return `${value.slice(0, 10)}T${value.slice(11, 19)}.${milliseconds}Z`;
}

/** The type `uuid[]`, which the driver has no name for. */
const uuidArray: number = 2951;

/**
 * An array of ids as PostgreSQL writes it. Ids need no quotes, so what is flat and without nulls is cut at its commas; any other
 * form is read by the driver, letter by letter: a list holds hundreds of them too.
 */
export function idsOf(value: string): unknown {
  if (value === '{}') return [];
  if (value.startsWith('{') && !/[N"{]/u.test(value.slice(1))) return value.slice(1, -1).split(',');
  return pg.types.getTypeParser(uuidArray, 'text')(value);
}

/**
 * How values come out of the database in this code: instants as ISO 8601 strings in UTC with milliseconds
 * (as the API writes them), 64-bit integers as numbers (ours stay below 2^53).
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(oid, format);
    if (oid === builtins.TIMESTAMPTZ) return instantText;
    if (oid === builtins.INT8) return (value: string) => Number(value);
    if (oid === uuidArray) return idsOf;
    return pg.types.getTypeParser(oid, 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};
