import { parseDates } from '../dates/index.ts';
import type { Predicate } from '../morph/predicate.ts';
import { formatDay } from '../dates/day.ts';
import { tokyoMoment } from '../dates/moment.ts';
import { readDocument } from '../text/document.ts';
import type { Document } from '../text/document.ts';
import { actOf } from './act.ts';
import { readAssertions } from './assertions.ts';
import type { Assertion } from './assertions.ts';
import { promisingStep, readCommitment } from './commitment.ts';
import { anything, findCondition, isOffer, isWarning } from './condition.ts';
import { meetsThen } from './date-role.ts';
import { deadlines, dueFrom } from './due.ts';
import { isBelievable } from './believable.ts';
import type { Commitment, Promised, PromiseOptions } from './promise.ts';
import { leadsToDate, timeAsked, withDayBefore } from './surroundings.ts';
import type { Reading } from './surroundings.ts';
import { between } from './ordered.ts';
import { readTerse } from './terse.ts';
import { cutUnits } from './units.ts';
import type { Unit } from './units.ts';

/** As far as another unit of a long sentence is looked at, so that thousands of them take linear time. */
const reach = 300;

function promiseOf(
  reading: Reading,
  assertion: Assertion,
  commitment: Commitment,
  unit: Unit,
): Promised | undefined {
  const { text } = reading.document;
  const before = between(assertion.before, unit.start, unit.end).filter((one) => one !== unit.own);
  const meets = unit.mentions.some((one) => meetsThen(one, text.slice(one.end, one.end + 18)));
  const condition = meets ? undefined : findCondition(text, unit, before, unit.mentions);
  if (condition) {
    const event = text.slice(condition.start, condition.end);
    const warns = isWarning(event, text.slice(condition.end, unit.end));
    if (warns || anything.test(event) || isOffer(text, condition, unit)) return undefined;
  }
  const times = deadlines(text, unit.mentions, before, unit.end, reading.today);
  const start =
    unit.start + (/^[\s、。・>＞→■◆●○※\-*]*/u.exec(text.slice(unit.start, unit.end))?.[0].length ?? 0);
  const words = text.slice(start, unit.end);
  const base = unit.own?.base ?? commitment.base;
  const earlier = text.slice(Math.max(0, start - 30), condition?.end ?? start);
  const from = condition?.end ?? start;
  const verb =
    unit.own ??
    (assertion.predicate.base === base ? assertion.predicate : before.findLast((one) => one.base === base));
  const said = (end: number): string => text.slice(Math.max(from, end - reach), end);
  const lead = verb ? said(verb.head.start + verb.prefix.length) : undefined;
  const act = actOf(base, said(unit.own?.end ?? assertion.end), earlier, lead);
  const given = times.length > 0 || condition ? times : timeAsked(reading, start);
  const opens = given.length > 0 && given.every((one) => one.bound === 'from' && one.dayless);
  // 整理券は22時より配ります: from when on something goes on.
  if (opens && act === 'send') return undefined;
  const { due, precision } = dueFrom(act === 'contact' ? given : withDayBefore(reading, assertion, given));
  const evidence = {
    text,
    assertion,
    commitment,
    act,
    words,
    whole: text.slice(
      Math.max(assertion.start, unit.start - reach),
      Math.min(assertion.end, unit.end + reach),
    ),
    timed: given.length > 0,
    dated: due !== null,
    leads: leadsToDate(reading, assertion.end),
  };
  if (!isBelievable({ ...evidence, condition: condition !== undefined })) return undefined;
  return {
    start,
    end: unit.end,
    at: words,
    act,
    due: condition ? null : due,
    condition: condition ? text.slice(start, condition.end) : null,
    precision: condition ? 'none' : precision,
  };
}

function promisesOf(reading: Reading, assertion: Assertion, step?: Predicate): Promised[] {
  const { text } = reading.document;
  const inside = between(reading.mentions, assertion.start, assertion.end);
  const touches = (at: number): boolean => inside.some((one) => Math.abs(one.end - at) <= 1);
  const commitment: Commitment | undefined = step
    ? { base: step.base, strength: 'firm' }
    : readCommitment(text, assertion, touches);
  if (!commitment) {
    const own = promisingStep(text, assertion);
    if (!own || !inside.some((one) => one.date !== null && one.end <= own.start)) return [];
    const before = between(assertion.before, assertion.start, own.start);
    return promisesOf(
      reading,
      { start: assertion.start, end: own.end, predicate: own, before, rest: '' },
      own,
    );
  }
  const times = inside.filter(
    (one) =>
      one.kind === 'event' ||
      deadlines(text, [one], assertion.before, assertion.end, reading.today).length > 0,
  );
  const units = cutUnits(text, assertion, assertion.before, times);
  return units.flatMap((unit) => promiseOf(reading, assertion, commitment, unit) ?? []);
}

/**
 * Finds what an outgoing message promises: who reads it may expect an act of the writer's side by a certain time.
 *
 * @throws RangeError where `sentAt` is no instant
 */
export function findPromises(message: string | Document, options: PromiseOptions): Promised[] {
  const document = typeof message === 'string' ? readDocument(message) : message;
  const { sentAt, calendar } = options;
  const mentions = parseDates(document.text, calendar ? { now: sentAt, calendar } : { now: sentAt });
  const reading: Reading = { document, mentions, today: formatDay(tokyoMoment(sentAt).day) };
  return document.sentences
    .filter((sentence) => sentence.kind !== 'quoted' && sentence.kind !== 'signature')
    .flatMap((sentence) => {
      const found = readAssertions(document, sentence).flatMap((assertion) => promisesOf(reading, assertion));
      return found.length > 0 ? found : readTerse(document.text, sentence, mentions, reading.today);
    });
}
