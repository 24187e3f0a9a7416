import { readClock, readClockRange } from './clock.ts';
import type { ClockPart } from './clock.ts';
import { readDays } from './day-expression.ts';
import { countedPart, readDuration } from './duration.ts';
import { dayPart, matchAt } from './input.ts';
import type { DayPart, Input } from './input.ts';
import { mondayOf } from './spans.ts';
import { readVague } from './vague.ts';
import { weekdayIndex, weekdayName } from './weekday.ts';

/** What was read at a place, before it gets its bound and its spelling. */
export interface Reading extends DayPart {
  readonly role: 'date' | 'event' | 'length' | 'before' | 'vague';
  readonly clock?: number;
  /** A clock time without a day of its own. */
  readonly dayless?: true;
}

const eventBefore =
  /(?:(?<!本日|今日|明日|ただいま|只今|現在|これ|今)(?:から|より)|(?<!今|午|明|以|最)後(?:は|に)?、?|以降、?|次第、?|のち、?|[^日]の)(?:、|約|およそ|おおよそ)?$/u;
const counting =
  /(?:中)?(?:から(?:数えて|起算して)?|より(?:数えて|起算して)?|を含め(?:て|、)?|含め|を起点に)、?/uy;
const nowWords = /(?:ただいま|ただ今|只今|現在|これ|今)(?:から|より)/uy;
/** Days of an event that the sentence gives no date for: ご来店の前日, 当日の朝. */
const eventDays = /(?:前日|前夜|当日|前々日)/uy;
const toClock = /(?:の|、|は|、の| )?(?:遅くとも|おおむね|必ず)?/uy;
const standalone = /夕|営業|業務|定時|受付|窓口|正午|午前|朝|昼|時|:|午後[一イ]/u;

/** A day range with the clock time that follows it, where one does. */
function withClock(input: Input, part: DayPart): Reading {
  const link = matchAt(toClock, input.text, part.end);
  const clock =
    part.minute === undefined && part.kind !== 'invalid'
      ? readClockRange(input.text, part.end + (link?.[0].length ?? 0))
      : undefined;
  if (!clock) return { ...part, role: 'date', ...(part.minute === undefined ? {} : { clock: part.minute }) };
  return timed(input, { ...part, end: clock.end }, clock);
}

function timed(input: Input, part: DayPart, clock: ClockPart): Reading {
  if (clock.minute === undefined) return { ...part, role: 'date' };
  const past = part.last === input.now.day && clock.minute <= input.now.minute;
  const minute = clock.open && past ? clock.minute + 720 : clock.minute;
  const late = minute >= 1440 ? 1 : 0;
  return { ...part, last: part.last + late, precision: 'minute', role: 'date', clock: minute - late * 1440 };
}

/** 17時までに without a day is today's 17時, or tomorrow's where that is past. */
function clockAlone(input: Input, at: number): Reading | undefined {
  const { now, text, calendar } = input;
  const clock = readClockRange(text, at);
  if (!clock?.alone || clock.minute === undefined || !standalone.test(text.slice(at, clock.end)))
    return undefined;
  const today = timed(input, dayPart(clock.end, now.day), { ...clock, open: false });
  if ((today.clock ?? 0) > now.minute || today.last > now.day) return { ...today, dayless: true };
  const worked = /営業|業務|定時|受付|窓口/u.test(text.slice(at, clock.end));
  const next = worked ? calendar.addBusinessDays(now.day, 1) : now.day + 1;
  return { ...timed(input, dayPart(clock.end, next), clock), dayless: true };
}

/** 本日から3営業日以内: counted from a day that is itself named. */
function countedFrom(input: Input, base: DayPart): DayPart | undefined {
  const link =
    base.kind === 'named' && base.precision === 'day' ? matchAt(counting, input.text, base.end) : undefined;
  if (!link) return undefined;
  const duration = readDuration(input, base.end + link[0].length);
  if (!duration || (duration.role !== 'within' && duration.role !== 'after')) return undefined;
  const inclusive = link[0].includes('含') ? 1 : 0;
  return countedPart(input, { ...duration, count: duration.count - inclusive }, base.last);
}

/** 2週間後の金曜: that day of the week so far ahead. */
const onDay = new RegExp(`の${weekdayName}`, 'uy');

function counted(input: Input, at: number): Reading | undefined {
  const duration = readDuration(input, at);
  if (!duration) return undefined;
  const weekday =
    duration.role === 'after' && duration.unit === 'week'
      ? matchAt(onDay, input.text, duration.end)
      : undefined;
  if (weekday?.[1]) {
    const monday = mondayOf(input.now.day + duration.count * 7);
    return withClock(input, dayPart(duration.end + weekday[0].length, monday + weekdayIndex(weekday[1])));
  }
  const part = countedPart(input, duration);
  if (duration.role === 'length' || duration.role === 'before') return { ...part, role: duration.role };
  const outside = eventBefore.test(input.text.slice(Math.max(0, at - 12), at));
  return outside ? { ...part, role: 'event' } : withClock(input, part);
}

/** The longest expression of time that begins exactly at a place. */
export function readExpression(input: Input, at: number): Reading | undefined {
  const now = matchAt(nowWords, input.text, at);
  const span = counted(input, now ? at + now[0].length : at);
  if (now) return span && span.role !== 'length' ? withRole(span, 'date') : undefined;
  if (span && (span.role === 'date' || span.role === 'event')) return span;
  const eventDay = input.spokenOf === undefined ? matchAt(eventDays, input.text, at) : undefined;
  if (eventDay) {
    const part = dayPart(at + eventDay[0].length, input.now.day);
    const clock = withClock(input, part);
    return { ...part, end: clock.end, role: 'event', precision: 'vague' };
  }
  const days = readDays(input, at);
  if (days) {
    const from = countedFrom(input, days);
    if (from) return withClock(input, from);
    const word = input.text.slice(at, days.end);
    const next = /^(?:翌日|翌々日|翌営業日|翌々営業日|翌朝|翌週|翌月|次の営業日|前日)/u.test(word);
    const outside = next && eventBefore.test(input.text.slice(Math.max(0, at - 12), at));
    return outside ? { ...days, role: 'event' } : withClock(input, days);
  }
  const clock = readClock(input.text, at) && clockAlone(input, at);
  if (clock) return clock;
  if (span) return span;
  const vague = readVague(input.text, at);
  return vague === undefined ? undefined : { ...dayPart(vague, 0), role: 'vague', precision: 'vague' };
}

function withRole(reading: Reading, role: Reading['role']): Reading {
  return { ...reading, role, ...(reading.minute === undefined ? {} : { clock: reading.minute }) };
}
