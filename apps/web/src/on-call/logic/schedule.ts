import type { Locale, OnCallSchedule, OnCallSlot } from '@madoguchi/contract';
import type { Translate } from '../../kit/translate.ts';
import { formatDay, formatTime } from '../../kit/time.ts';

export type Day = { day: string; slots: OnCallSlot[] };

/** Times under the day on which they begin. */
export function byDay(slots: readonly OnCallSlot[], locale: Locale, timeZone: string): Day[] {
  const days: Day[] = [];
  for (const slot of slots) {
    const day = formatDay(slot.startsAt, locale, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.slots.push(slot);
    else days.push({ day, slots: [slot] });
  }
  return days;
}

/** Those in which a member is on call, first or as backup. */
export function slotsOf(slots: readonly OnCallSlot[], memberId: string): OnCallSlot[] {
  return slots.filter(({ first, backup }) => first?.id === memberId || backup?.id === memberId);
}

type Span = { startsAt: string; endsAt: string };

/** From when until when; the day of the end only where it is another. */
export function spanText(
  t: Translate,
  { startsAt, endsAt }: Span,
  { locale, timeZone, withDay }: { locale: Locale; timeZone: string; withDay: boolean },
): string {
  const [first, last] = [startsAt, endsAt].map((at) => formatDay(at, locale, timeZone));
  const [from, until] = [formatTime(startsAt, timeZone), formatTime(endsAt, timeZone)];
  return t('onCall.span', {
    start: withDay ? `${first} ${from}` : from,
    end: first === last ? until : `${last} ${until}`,
  });
}

/** Who is on call in what comes, each once: to see whether their telephones are set. */
export function peopleOn({ slots }: OnCallSchedule): { id: string; name: string }[] {
  const people = new Map<string, string>();
  for (const { first, backup } of slots)
    for (const person of [first, backup]) if (person !== null) people.set(person.id, person.name);
  return [...people].map(([id, name]) => ({ id, name }));
}

/** The beginning of what comes after now. */
export function nextStart({ now, slots }: OnCallSchedule, at: Date): string | null {
  if (now.outOfHours) return null;
  return slots.find(({ startsAt, first }) => first !== null && new Date(startsAt) > at)?.startsAt ?? null;
}
