import type { Conversation } from '@madoguchi/contract';
import type { Page } from '../../kit/contract.ts';
import type { Sort } from './views.ts';

/** All rows of the loaded pages, each conversation once: rows move between pages while one scrolls. */
export function flattenRows(pages: readonly Page<Conversation>[]): Conversation[] {
  const rows = new Map<string, Conversation>();
  for (const page of pages) for (const row of page.items) if (!rows.has(row.id)) rows.set(row.id, row);
  return [...rows.values()];
}

/** Puts a changed conversation in the place it already has; the same pages when it is in none. */
export function patchRow(pages: Page<Conversation>[], changed: Conversation): Page<Conversation>[] {
  if (!pages.some((page) => page.items.some((row) => row.id === changed.id))) return pages;
  return pages.map((page) => ({
    ...page,
    items: page.items.map((row) => (row.id === changed.id ? changed : row)),
  }));
}

/** Takes a conversation to the place its order gives it among the loaded rows, from wherever it was. */
export function placeRow(
  pages: Page<Conversation>[],
  changed: Conversation,
  sort: Sort,
): Page<Conversation>[] {
  const without = removeRow(pages, changed.id);
  for (const [index, page] of without.entries()) {
    const at = page.items.findIndex((row) => comesBefore(changed, row, sort));
    if (at >= 0) return replaced(without, index, page.items.toSpliced(at, 0, changed));
  }
  const last = without.at(-1);
  if (last === undefined || last.nextCursor !== null) return without;
  return replaced(without, without.length - 1, [...last.items, changed]);
}

/** Takes a conversation out of the list. */
export function removeRow(pages: Page<Conversation>[], id: string): Page<Conversation>[] {
  return pages.map((page) => ({ ...page, items: page.items.filter((row) => row.id !== id) }));
}

/** Whether `a` stands before `b`, as the server sorts. */
export function comesBefore(a: Conversation, b: Conversation, sort: Sort): boolean {
  if (sort === 'urgency') {
    const [due, other] = [a.dueAt, b.dueAt];
    if (due !== other) return due !== null && (other === null || due < other);
    return a.id < b.id;
  }
  const [first, second] = [a.lastMessageAt ?? a.createdAt, b.lastMessageAt ?? b.createdAt];
  return sort === 'oldest' ? first < second : first > second;
}

/** The neighbour of the selected row for `j` (+1) and `k` (−1); the first row when none is selected. */
export function neighbour(
  rows: readonly Conversation[],
  selected: string | null,
  step: 1 | -1,
): string | null {
  const index = rows.findIndex((row) => row.id === selected);
  if (index < 0) return rows[0]?.id ?? null;
  return rows[Math.min(rows.length - 1, Math.max(0, index + step))]?.id ?? null;
}

function replaced(pages: Page<Conversation>[], index: number, items: Conversation[]): Page<Conversation>[] {
  return pages.map((page, at) => (at === index ? { ...page, items } : page));
}
