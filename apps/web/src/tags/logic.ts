import type { Tag } from '@madoguchi/contract';

/** A name without differences of width and case, as the server compares them. */
export function tagKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

/** The tags to show of a conversation, in the order of their names, and how many there are beyond. */
export function shownTags(
  tags: readonly Tag[],
  tagIds: readonly string[],
  most: number,
): { shown: Tag[]; more: number } {
  const own = tags.filter((tag) => tagIds.includes(tag.id));
  return { shown: own.slice(0, most), more: Math.max(own.length - most, 0) };
}

/** What a search for tags offers: those whose name holds the words, and to make one where none is called so. */
export function offeredTags(
  tags: readonly Tag[],
  search: string,
): { matching: Tag[]; create: string | null } {
  const key = tagKey(search);
  if (key === '') return { matching: [...tags], create: null };
  const matching = tags.filter((tag) => tagKey(tag.name).includes(key));
  const isKnown = tags.some((tag) => tagKey(tag.name) === key);
  return { matching, create: isKnown ? null : search.trim() };
}
