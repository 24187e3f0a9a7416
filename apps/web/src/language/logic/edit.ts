/** A place in a text: UTF-16 offsets, the end exclusive. */
export type Span = { start: number; end: number };

/** One change of a text: at `start`, `removed` units gave way to `inserted` others. */
export type Edit = { start: number; removed: number; inserted: number };

/** The smallest single change that makes one text the other. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return { start, removed: before.length - start - tail, inserted: after.length - start - tail };
}

/** Where places of a text are after a change: those before it stay, those behind it move, those it touched are gone. */
export function carry<Place extends Span>(places: readonly Place[], edit: Edit): readonly Place[] {
  const { start, removed, inserted } = edit;
  if (removed === 0 && inserted === 0) return places;
  const by = inserted - removed;
  return places.flatMap((place) => {
    if (place.end <= start) return [place];
    if (place.start >= start + removed) return [{ ...place, start: place.start + by, end: place.end + by }];
    return [];
  });
}
