/** What is selected in the list, and where the last single choice was made: ranges begin there. */
export type Selection = { ids: ReadonlySet<string>; anchor: string | null };

export const nothingSelected: Selection = { ids: new Set(), anchor: null };

/** The most that one request may change. */
export const mostSelected = 500;

/** Selects one conversation, or not any more. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id) && next.size < mostSelected) next.add(id);
  return { ids: next, anchor: id };
}

/** Selects everything between the last choice and a conversation, both with it, in the order of the list. */
export function withRange({ ids, anchor }: Selection, id: string, order: readonly string[]): Selection {
  const [from, to] = [order.indexOf(anchor ?? id), order.indexOf(id)];
  if (to < 0) return { ids, anchor };
  const begin = from < 0 ? to : Math.min(from, to);
  const between = order.slice(begin, Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...between].slice(0, mostSelected)), anchor: anchor ?? id };
}

/** Selects all that is loaded, or nothing when all of it is selected. */
export function allToggled({ ids }: Selection, order: readonly string[]): Selection {
  const all = order.slice(0, mostSelected);
  return all.every((id) => ids.has(id)) ? nothingSelected : { ids: new Set(all), anchor: null };
}

/** Forgets what has left the list; the same selection when nothing has. */
export function kept(selection: Selection, order: readonly string[]): Selection {
  const there = new Set(order);
  const ids = [...selection.ids].filter((id) => there.has(id));
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) };
}
