import { AppError } from './problem.ts';

/** What one part of a cursor holds; an instant may be `infinity`, which comes after all others. */
export type CursorPart = 'number' | 'id' | 'instant' | 'name';

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/;

/** What each can hold: nothing else ever reaches the database. */
const holds: Record<CursorPart, (part: string) => boolean> = {
  number: (part) => /^\d{1,9}$/.test(part),
  id: (part) => id.test(part),
  instant: (part) => part === 'infinity' || (instant.test(part) && !Number.isNaN(Date.parse(part))),
  name: (part) => part.length <= 300 && part.isWellFormed() && !part.includes('\u0000'),
};

/** A page's end as an opaque text. */
export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * The parts of a cursor, or null for the first page.
 * @throws AppError `invalid_request` for anything that this list did not make itself.
 */
export function decodeCursor<const Parts extends readonly CursorPart[]>(
  cursor: string | undefined,
  kinds: Parts,
): { [Index in keyof Parts]: string } | null {
  if (cursor === undefined || cursor === '') return null;
  const parts = partsOf(cursor);
  if (parts.length === kinds.length && kinds.every((kind, index) => fits(kind, parts[index])))
    return parts as { [Index in keyof Parts]: string };
  throw new AppError(
    'invalid_request',
    'This cursor is not one of this list. Use «nextCursor» as it was answered.',
  );
}

function fits(kind: CursorPart, part: unknown): boolean {
  return typeof part === 'string' && holds[kind](part);
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
