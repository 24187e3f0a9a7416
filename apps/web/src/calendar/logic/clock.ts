/**
 * A time as somebody writes it, as `09:00`: `9`, `930`, `9:30`, `９：００`, `18時`, `24:00` too. Null when it is none.
 */
export function readClock(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(\d{1,2})時(?:(\d{1,2})分?)?$/u, (_all, hours: string, minutes = '') => `${hours}:${minutes}`);
  const found = /^(\d{1,2}?):?(\d{2})?$/u.exec(plain.replace(/:$/u, ''));
  if (found === null) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? '0')];
  if (minutes > 59 || hours * 60 + minutes > 24 * 60) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Hours as short as a calendar's cell: `9–18`, `9:30–17`. */
export function shortHours({ from, to }: { from: string; to: string }): string {
  const short = (time: string) => time.replace(/^0/u, '').replace(/:00$/u, '');
  return `${short(from)}–${short(to)}`;
}
