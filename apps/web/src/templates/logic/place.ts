type Field = { left: number; top: number; width: number };
type Screen = { width: number; height: number };

const gap = 6;
const margin = 8;
const widest = 760;
const highest = 420;

/** Where a panel stands over a field: as wide as it, within the screen; `bottom` counts from the screen's lower edge. */
export function placeAbove(
  field: Field,
  screen: Screen,
): { left: number; bottom: number; width: number; height: number } {
  const width = Math.min(Math.max(field.width, 320), widest, screen.width - 2 * margin);
  const left = Math.max(margin, Math.min(field.left, screen.width - width - margin));
  // A field near the upper edge (a phone with its keyboard open) still leaves room to choose in.
  const room = Math.max(field.top - gap - margin, 200);
  const height = Math.min(room, highest, screen.height - 2 * margin);
  const bottom = Math.max(margin, Math.min(screen.height - field.top + gap, screen.height - margin - height));
  return { left, bottom, width, height };
}
