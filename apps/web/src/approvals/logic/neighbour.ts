/** The id of the item after or before the selected one; the first when none is. Null at the end. */
export function neighbour(
  items: readonly { id: string }[],
  selectedId: string | null,
  direction: 1 | -1,
): string | null {
  const at = items.findIndex(({ id }) => id === selectedId);
  if (at === -1) return items[0]?.id ?? null;
  return items[at + direction]?.id ?? null;
}
