import type { ConversationStatus } from '@madoguchi/contract';

export const inPage = { withinPortal: false };

export const statuses: readonly ConversationStatus[] = ['open', 'in_progress', 'on_hold', 'done'];

/** Things with names as a list offers them. */
export const options = (items: readonly { id: string; name: string }[]) =>
  items.map(({ id, name }) => ({ value: id, label: name }));

/** What a list offers, and beside it what was chosen before and is not offered any more. */
export function withChosen(
  items: readonly { id: string; name: string }[],
  chosen: readonly string[],
  names: Record<string, string>,
  gone: string,
) {
  const known = new Set(items.map(({ id }) => id));
  const others = chosen.filter((id) => id !== '' && !known.has(id));
  return [...options(items), ...others.map((id) => ({ value: id, label: names[id] ?? gone }))];
}
