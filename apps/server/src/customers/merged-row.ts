import type { CustomerRow } from './record.store.ts';

/** What a merge moved, and the record before and after it. */
export type Moved = {
  conversations: string[];
  /** Conversations that had been merged into others: nothing but their place. */
  shells: string[];
  points: { id: string; primary: boolean }[];
  notes: string[];
  before: CustomerRow;
  after: CustomerRow;
};

/** The longest note a record holds. */
const longestNote = 4000;

const filled = ['companyId', 'title', 'postalCode', 'address', 'contactPersonId', 'backupPersonId'] as const;

/** The record of the one that stays: its own values, and where it has none those of the other. */
export function mergedRow(kept: CustomerRow, other: CustomerRow): CustomerRow {
  const after = { ...kept };
  for (const field of filled) after[field] = kept[field] ?? other[field];
  const takesReading =
    other.reading !== null && (kept.reading === null || (kept.readingGuessed && !other.readingGuessed));
  // The reading is that of a name: another name's tells nothing.
  if (takesReading && sameName(kept.name, other.name)) {
    after.reading = other.reading;
    after.readingGuessed = other.readingGuessed;
  }
  if (after.backupPersonId === after.contactPersonId) after.backupPersonId = kept.backupPersonId;
  after.note = joinNotes(kept.note, other.note);
  return after;
}

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFKC').replaceAll(/\s+/gu, '') === b.normalize('NFKC').replaceAll(/\s+/gu, '');

function joinNotes(kept: string, other: string): string {
  if (other.trim() === '' || kept.includes(other)) return kept;
  if (kept.trim() === '') return other;
  const both = `${kept}\n${other}`;
  return both.length > longestNote ? kept : both;
}

/** The record when a merge is undone: each value the merge brought goes, unless someone has changed it since. */
export function unmergedRow(
  now: CustomerRow,
  { before, after }: Pick<Moved, 'before' | 'after'>,
): CustomerRow {
  const row = { ...now };
  for (const field of filled) if (now[field] === after[field]) row[field] = before[field];
  if (now.note === after.note) row.note = before.note;
  if (now.reading === after.reading && now.readingGuessed === after.readingGuessed) {
    row.reading = before.reading;
    row.readingGuessed = before.readingGuessed;
  }
  return row;
}
