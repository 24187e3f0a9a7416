/**
 * Counts kept and late deadlines from raw rows, slowly and without any code of the desk: minute by minute on a clock of
 * Japan, by the rules as installed. It exists so that two ways of thinking must agree.
 */
export type Said = {
  ordinal: number;
  at: number;
  direction: string;
  automatic: boolean;
  authorId: string | null;
  /** Read as a complaint, or as dissatisfied. */
  upset: boolean;
};
export type Activity = { at: number; kind: string; from: string | null; to: string | null };
export type Counted = {
  kind: string;
  month: string;
  outcome: 'kept' | 'late' | 'ended';
  memberId: string | null;
  channelId: string;
};

const minute = 60_000;
const holidays = ['2026-11-03', '2026-11-23'];

const local = (at: number): string => new Date(at + 9 * 60 * minute).toISOString();
const dayOf = (at: number): string => local(at).slice(0, 10);
const timeOf = (at: number): string => local(at).slice(11, 16);
const isWorkday = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
};
const workdays = new Map<number, boolean>();

function isOpen(at: number): boolean {
  const sinceMidnight = at + 9 * 60 * minute;
  const day = Math.floor(sinceMidnight / (24 * 60 * minute));
  const known = workdays.get(day) ?? isWorkday(dayOf(at));
  workdays.set(day, known);
  const ofDay = sinceMidnight / minute - day * 24 * 60;
  return known && ofDay >= 9 * 60 && ofDay < 18 * 60;
}

const instant = (day: string, time: string): number => Date.parse(`${day}T${time}:00+09:00`);

function nextWorkday(day: string): string {
  let at = Date.parse(`${day}T12:00:00+09:00`);
  do at += 24 * 60 * minute;
  while (!isWorkday(dayOf(at)));
  return dayOf(at);
}

type Hold = [from: number, until: number];
/** Something that was said, and by when it would have to be answered without a hold. */
type Wish = [from: number, due: number];

/** When so many open minutes have gone by. */
function afterOpen(from: number, minutes: number): number {
  let at = from;
  for (let left = minutes; left > 0; at += minute) if (isOpen(at)) left -= 1;
  return at;
}

/** Spends as many open minutes off hold as there are between receipt and the time it would be due without a hold. */
function afterHolds(from: number, due: number, holds: readonly Hold[]): number {
  let budget = 0;
  for (let at = from; at < due; at += minute) if (isOpen(at)) budget += 1;
  let at = from;
  for (; budget > 0; at += minute)
    if (isOpen(at) && !holds.some(([begin, end]) => at >= begin && at < end)) budget -= 1;
  return at;
}

/** What was on hold, until what settled it at the latest; beyond all time while it still is. */
function holdsOf(activities: readonly Activity[], settled: number | null): Hold[] {
  const holds: Hold[] = [];
  for (const { at, from, to } of activities) {
    const last = holds.at(-1);
    if (from === 'on_hold' && last !== undefined) last[1] = at;
    if (to === 'on_hold') holds.push([at, Number.POSITIVE_INFINITY]);
  }
  return holds.map(([begin, end]) => [begin, Math.min(end, settled ?? end)]);
}

/** Every deadline of a conversation that was due by `now` or settled before, as it came out. */
export function recount(
  { channelId, assigneeId }: { channelId: string; assigneeId: string | null },
  messages: readonly Said[],
  activities: readonly Activity[],
  now: number,
): Counted[] {
  const said = messages.toSorted((a, b) => a.ordinal - b.ordinal);
  const closings = activities.filter(({ to }) => to === 'done').map(({ at }) => at);
  const counted: Counted[] = [];
  const customers = said.filter(({ direction, automatic }) => direction === 'inbound' && !automatic);
  for (const asked of customers) {
    const before = said.filter(({ ordinal }) => ordinal < asked.ordinal);
    const earlier = before.filter(({ direction }) => direction === 'inbound');
    const answeredBefore = before.filter(
      ({ direction, automatic }) => direction === 'outbound' && !automatic,
    );
    const lastSettled = Math.max(
      0,
      ...answeredBefore.map(({ at }) => at),
      ...closings.filter((at) => at < asked.at),
    );
    // Somebody who already waits goes on waiting since then.
    if (
      earlier.some(
        ({ at, ordinal }) => at >= lastSettled && !answeredBefore.some((one) => one.ordinal > ordinal),
      )
    )
      continue;
    const isFirst = earlier.length === 0 && answeredBefore.length === 0;
    const closed = closings.find((at) => at >= asked.at) ?? null;
    const judge = (kind: string, met: Said | undefined, wishes: readonly Wish[], stops: boolean) => {
      const metAt = met !== undefined && (closed === null || met.at <= closed) ? met.at : null;
      const settled = metAt ?? closed;
      const holds = stops ? holdsOf(activities, settled) : [];
      // On hold without end, nothing is due.
      const stands = holds.find(([, end]) => end === Number.POSITIVE_INFINITY);
      const counting = stands === undefined ? holds : holds.filter((hold) => hold !== stands);
      const times = wishes
        .map(([from, due0]) => afterHolds(from, due0, counting))
        .filter((due) => stands === undefined || stands[0] >= due);
      if (times.length === 0) return;
      const due = Math.min(...times);
      const outcome =
        settled === null
          ? due < now
            ? 'late'
            : null
          : settled > due
            ? 'late'
            : metAt === null
              ? 'ended'
              : 'kept';
      if (outcome === null) return;
      const memberId = metAt === null ? assigneeId : (met?.authorId ?? null);
      counted.push({ kind, month: local(due).slice(0, 7), outcome, memberId, channelId });
    };
    const after = said.filter(
      ({ ordinal, direction }) => ordinal > asked.ordinal && direction === 'outbound',
    );
    const day = dayOf(asked.at);
    const nextDay = nextWorkday(day);
    if (isFirst) {
      const early = isWorkday(day) && timeOf(asked.at) < '15:00';
      const due = early ? instant(day, '18:00') : instant(nextDay, '12:00');
      judge('acknowledgement', after[0], [[asked.at, due]], false);
    }
    const person = after.find(({ automatic }) => !automatic);
    const upset = customers.find(
      (one) =>
        one.upset &&
        one.ordinal >= asked.ordinal &&
        (person === undefined || one.ordinal < person.ordinal) &&
        (closed === null || one.at <= closed),
    );
    const wishes: Wish[] = upset === undefined ? [] : [[upset.at, afterOpen(upset.at, 120)]];
    if (upset !== asked) wishes.push([asked.at, instant(nextDay, '18:00')]);
    judge(isFirst ? 'first_answer' : 'next_answer', person, wishes, true);
  }
  return counted;
}
