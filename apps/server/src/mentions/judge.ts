import type { JudgeMention } from '@madoguchi/contract';
import { LanguageEngineError } from '../language/index.ts';
import { calendarFor } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import { dayMs, hourMs } from '../platform/time/index.ts';
import { findDecision } from './approval.store.ts';
import { insertCase } from './case.store.ts';
import { mentionNews, movedOn, noSuch, type MentionDependencies } from './dependencies.ts';
import { disclosureOf, shownIn } from './disclosure.ts';
import { readStanding, type Read } from './reading.ts';
import { findSettings, ownNames } from './settings.store.ts';
import * as store from './standing.store.ts';
import { readTags } from './tags.ts';
import { hasEvent, noteEvent } from './trail.store.ts';

const endOfDay = 18 * hourMs;

/** The end of a business day so many days from now; of a desk that never opens, plain days. */
export async function dueWithin(tx: Tx, now: Date, days: number): Promise<Date> {
  const calendar = await calendarFor(tx, null);
  return new Date(calendar.nextBusinessDay(now.getTime(), days, endOfDay) ?? now.getTime() + days * dayMs);
}

/** Older posts are history when they are found: nobody is asked to answer them, nor told of them. */
const freshDays = 30;
const isFresh = ({ foundAt, postedAt }: store.Standing): boolean =>
  Date.parse(foundAt) - Date.parse(postedAt) <= freshDays * dayMs;

/** A mention that displeases and is fresh becomes somebody’s to see to; and a sign, where its writer is known. */
async function follow(
  dependencies: Pick<MentionDependencies, 'noted' | 'settled'>,
  tx: Tx,
  events: NewEvent[],
  before: store.Standing,
  after: Pick<store.Standing, 'sentiment' | 'customerId'>,
): Promise<void> {
  const { id, postedAt } = before;
  const displeases = after.sentiment === 'negative' && before.sentiment !== 'negative';
  if (displeases && isFresh(before) && (await openCase(tx, id, { ownerId: null, by: null })))
    events.push(mentionNews('mention', id, 'case_opened'));
  const was = before.sentiment === 'negative' ? before.customerId : null;
  const is = after.sentiment === 'negative' ? after.customerId : null;
  if (was === is) return;
  if (was !== null) await dependencies.settled(tx, { customerId: was, postId: id });
  if (is !== null)
    await dependencies.noted(tx, {
      customerId: is,
      postId: id,
      at: new Date(postedAt),
      text: before.text.slice(0, 300),
    });
}

/** Opens a case with its day. False: there is one. */
export async function openCase(
  tx: Tx,
  postId: string,
  { ownerId, by, dueAt }: { ownerId: string | null; by: string | null; dueAt?: Date },
): Promise<boolean> {
  const due = dueAt ?? (await dueWithin(tx, new Date(), (await findSettings(tx)).dueDays));
  if (!(await insertCase(tx, { postId, ownerId, dueAt: due }))) return false;
  await noteEvent(tx, postId, 'case_opened', by, { dueAt: due.toISOString() });
  return true;
}

/** Joins what was read with what a person has said, which stands. */
function joined(before: store.Standing, read: Read, names: readonly string[], agreed: boolean) {
  const bySomebody = before.sentimentBy === 'person';
  // Whoever has an agreement is paid, whatever the words say: only a person knows better.
  const type = before.typeBy === 'person' ? before.type : agreed ? 'amplified' : read.type;
  const shown = before.shownBy === 'person' ? null : shownIn(`${before.title}\n${before.text}`, names);
  // A summary in our own words says nothing of what the post itself shows.
  const unknown = before.keeps === 'summary' && before.shownBy !== 'person';
  return {
    sentiment: bySomebody ? before.sentiment : read.sentiment,
    sentimentBy: bySomebody ? before.sentimentBy : read.sentimentBy,
    type,
    typeBy:
      before.typeBy === 'person'
        ? before.typeBy
        : agreed
          ? ('agreement' as const)
          : type === null
            ? null
            : ('text' as const),
    subjectShown: unknown ? null : (shown?.subject ?? before.subjectShown),
    benefitShown: unknown ? null : shown === null ? before.benefitShown : shown.benefit || read.disclosed,
    shownBy: before.shownBy === 'person' ? before.shownBy : unknown ? null : ('text' as const),
  };
}

const batchSize = 20;
const retrySeconds = 60;

/**
 * Reads what was found and not read yet: its hashtags, then what it says. What the engine could not read waits for a minute;
 * the rest goes on.
 * @returns whether there may be more
 */
export async function readWaiting(dependencies: MentionDependencies, workspaceId: string): Promise<boolean> {
  await readTags(dependencies, workspaceId);
  return changing(dependencies, workspaceId, async (tx, events) => {
    const waiting = await store.takeUnread(tx, batchSize);
    if (waiting.length === 0) return false;
    const names = await ownNames(tx);
    for (const standing of waiting) await readOne(dependencies, tx, events, standing, names);
    return waiting.length === batchSize;
  });
}

async function readOne(
  dependencies: MentionDependencies,
  tx: Tx,
  events: NewEvent[],
  before: store.Standing,
  names: readonly string[],
): Promise<void> {
  const { id, postedAt, customerId } = before;
  let read: Read;
  try {
    read = await readStanding(dependencies.language.engine, before);
  } catch (error) {
    if (!(error instanceof LanguageEngineError)) throw error;
    return store.putOff(tx, id, retrySeconds);
  }
  const writer = await dependencies.writerOf(tx, { ...before, postedAt: new Date(postedAt) });
  const now = joined(before, read, names, writer?.paid === true);
  const decided = await findDecision(tx, id);
  const disclosure = disclosureOf(
    { type: now.type, postedAt: new Date(postedAt), subject: now.subjectShown, benefit: now.benefitShown },
    decided,
  );
  await store.saveJudgement(tx, id, { ...now, disclosure, customerId, read: true });
  await store.saveAspects(tx, before, read.opinions);
  const first = isFresh(before) && !(await hasEvent(tx, id, 'read'));
  await noteEvent(tx, id, 'read', null, { sentiment: now.sentiment, type: now.type, disclosure });
  events.push(mentionNews('mention', id, first ? 'received' : undefined));
  await follow(dependencies, tx, events, before, { sentiment: now.sentiment, customerId });
}

/** @throws AppError `not_found`, `conflict` when somebody was faster, `gone` for one that was erased */
export async function lockSeen(tx: Tx, id: string, basedOn: number | null): Promise<store.Standing> {
  const standing = await store.lockStanding(tx, id);
  if (standing === undefined) throw noSuch('mention');
  if (standing.erased)
    throw new AppError('conflict', 'What was said was erased with the person who said it.');
  if (basedOn !== null && standing.revision !== basedOn) throw movedOn();
  return standing;
}

/** A person says what they think of it: that stands, whatever is read later. @throws AppError `not_found`, `conflict` */
export function judge(
  dependencies: MentionDependencies,
  actor: Actor,
  id: string,
  { basedOn, aspects, ...given }: JudgeMention,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await lockSeen(tx, id, basedOn);
    const customerId = given.customerId === undefined ? before.customerId : given.customerId;
    if (
      customerId !== null &&
      customerId !== before.customerId &&
      !(await store.customerExists(tx, customerId))
    )
      throw new AppError('not_found', 'This workspace has no such customer (customerId).');
    const sentiment = given.sentiment ?? before.sentiment;
    const type = given.type ?? before.type;
    const subjectShown = given.subjectShown ?? before.subjectShown;
    const benefitShown = given.benefitShown ?? before.benefitShown;
    const disclosure = disclosureOf(
      { type, postedAt: new Date(before.postedAt), subject: subjectShown, benefit: benefitShown },
      await findDecision(tx, id),
    );
    const byHand = given.subjectShown !== undefined || given.benefitShown !== undefined;
    await store.saveJudgement(tx, id, {
      sentiment,
      sentimentBy: given.sentiment === undefined ? before.sentimentBy : 'person',
      type,
      typeBy: given.type === undefined ? before.typeBy : 'person',
      subjectShown,
      benefitShown,
      shownBy: byHand ? 'person' : before.shownBy,
      disclosure,
      customerId,
      // What is still to be read is read all the same, as far as nobody has said it.
      read: before.read,
    });
    if (aspects !== undefined)
      await store.saveAspects(
        tx,
        before,
        aspects.map((each) => ({ ...each, start: null, end: null })),
      );
    if (given.sentiment !== undefined || given.type !== undefined || byHand || aspects !== undefined)
      await noteEvent(tx, id, 'judged', actor.memberId, {
        sentiment,
        was: before.sentiment,
        type,
        wasType: before.type,
        ...(byHand ? { subjectShown, benefitShown } : {}),
        ...(aspects === undefined ? {} : { aspects: aspects.map((each) => each.aspect).join(' ') }),
        disclosure,
      });
    if (customerId !== before.customerId)
      await noteEvent(tx, id, 'customer', actor.memberId, { id: customerId });
    await follow(dependencies, tx, events, before, { sentiment, customerId });
    events.push(mentionNews('mention', id));
  });
}
