import { stringify } from 'csv-stringify/sync';

/**
 * Rows as a spreadsheet reads them: CR LF, quotes where needed, and an apostrophe before what it would run as a formula
 * (OWASP, CSV injection).
 */
export function csvOf(rows: readonly (string | null)[][]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/u },
  );
}
