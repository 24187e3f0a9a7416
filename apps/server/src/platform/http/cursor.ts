import { AppError } from './problem.ts';

/** A page's end as an opaque text. */
export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws AppError `invalid_request` for anything that we did not make ourselves. */
export function decodeCursor(cursor: string | undefined, length: number): string[] | null {
  if (cursor === undefined || cursor === '') return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === length && parts.every((part) => isSafe(part))) return parts;
  } catch {
    // Falls through to the one clear answer below.
  }
  throw new AppError(
    'invalid_request',
    'This cursor is not one of ours. Use «nextCursor» as it was answered.',
  );
}

/** Only what a cursor of ours can hold: a number, an id, an instant or `infinity`. */
function isSafe(part: unknown): boolean {
  return (
    typeof part === 'string' && /^(\d{1,15}|infinity|[0-9a-f-]{36}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/.test(part)
  );
}
