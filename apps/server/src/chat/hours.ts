import { weekdays, type ChatHours } from '@madoguchi/contract';

/**
 * When somebody is there: weekly hours in the workspace's zone, and nothing of public holidays. Everything that asks
 * about hours of a chat asks here, so that a calendar of business hours can take this file's place.
 */
export type Presence = { open: boolean; opensAt: Date | null };

const dayMs = 86_400_000;

/** The zone's wall clock at an instant, as the milliseconds that UTC would show it at. */
function wallClock(instant: number, timeZone: string): number {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(instant);
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}

/** The instant at which the zone's wall clock shows a time; where it is put forward over it, just after. */
function instantOf(wall: number, timeZone: string): number {
  const first = wall - (wallClock(wall, timeZone) - wall);
  return wall - (wallClock(first, timeZone) - first);
}

/** Minutes from midnight: 09:30 is 570. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Whether somebody is there at an instant; if not, from when, within the week to come. No hours: always. */
export function presenceAt(now: Date, hours: ChatHours | null, timeZone: string): Presence {
  if (hours === null) return { open: true, opensAt: null };
  const wall = wallClock(Math.floor(now.getTime() / 1000) * 1000, timeZone);
  const today = Math.floor(wall / dayMs);
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = today + ahead;
    // 1970-01-01 was a Thursday.
    const on = hours[weekdays[(day + 3) % 7] ?? 'mon'];
    if (on === null) continue;
    const [from, to] = [minutesOf(on.from), minutesOf(on.to)].map(
      (minutes) => day * dayMs + minutes * 60_000,
    );
    if (from === undefined || to === undefined || wall >= to) continue;
    if (wall >= from) return { open: true, opensAt: null };
    return { open: false, opensAt: new Date(instantOf(from, timeZone)) };
  }
  return { open: false, opensAt: null };
}
