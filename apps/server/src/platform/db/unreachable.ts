/** Codes of `pg` and of the system. */
const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '53300',
]);

/** What `pg` says without a code. */
const words = /timeout exceeded when trying to connect|Connection terminated|is not queryable/;

/** Whether an error says that the database cannot be reached now, or that the connection to it is gone. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && codes.has(String(error.code))) || words.test(error.message);
}
