/**
 * Moves the focus to the next (or previous) result in a list of them; from outside, to the first.
 * False when there is none in that direction.
 */
export function moveAmong(list: HTMLElement | null, from: Element | null, step: number): boolean {
  const results = [...(list?.querySelectorAll<HTMLElement>('[data-result]') ?? [])];
  const at = from === null ? -1 : results.findIndex((each) => each.contains(from));
  const next = results[at + step];
  if (next === undefined) return step > 0;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}
