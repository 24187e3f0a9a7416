import pg from 'pg';

const { builtins } = pg.types;

/**
 * How values come out of the database in this code: instants as ISO 8601 strings in UTC with milliseconds
 * (as the API writes them), 64-bit integers as numbers (ours stay below 2^53).
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(oid, format);
    if (oid === builtins.TIMESTAMPTZ) return (value: string) => new Date(value).toISOString();
    if (oid === builtins.INT8) return (value: string) => Number(value);
    return pg.types.getTypeParser(oid, 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};
