import { improvementSteps, stepContents, type Improvement, type ImprovementStep } from '@madoguchi/contract';
import { calendarFor } from '../calendar/index.ts';
import { lockPlace, recordActivity, storable, timeZoneOf } from '../conversations/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies, type NewEvent } from '../platform/realtime/index.ts';
import { dayMs, dayOf, hourMs, wallOf } from '../platform/time/index.ts';
import { insertCase, settleCase } from './case.store.ts';
import { dueAfterDays } from './domain.ts';
import { casesOf, insertLink, isMessageOf, newestComplaint, noteEvent, talkOf } from './linked.store.ts';
import { readCase } from './queries.ts';
import { insertStep } from './step.store.ts';

/** Open pages look again. */
export const changed = (caseId: string): NewEvent => ({
  type: 'improvement.changed',
  conversationId: null,
  data: { id: caseId },
});

/** An apology is due within hours, everything else at the end of a business day. */
const apologyHours = 4;
const endOfDay = 18 * hourMs;

/** When each step is due of a case that is opened now, by the business calendar. */
async function dueTimes(tx: Tx, now: Date): Promise<Record<ImprovementStep, Date>> {
  const calendar = await calendarFor(tx, null);
  const due = (step: ImprovementStep): Date => {
    const days = dueAfterDays[step];
    const at =
      days === 0
        ? calendar.addOpenTime(now.getTime(), apologyHours * hourMs)
        : calendar.nextBusinessDay(now.getTime(), days, endOfDay);
    // A desk that never opens has no business days: plain ones stand in.
    return new Date(at ?? now.getTime() + Math.max(days * dayMs, apologyHours * hourMs));
  };
  return {
    apology: due('apology'),
    facts: due('facts'),
    remedy: due('remedy'),
    cause: due('cause'),
    prevention: due('prevention'),
    spread: due('spread'),
    effect: due('effect'),
  };
}

/** How much of a message is quoted: enough to know it again. */
const quoted = 60;

/** What stands at the head of every mail says nothing of the matter. */
const greeting =
  /^(?:[^\n]{0,40}(?:様|さま|御中|お世話になって|お世話様|と申します|でございます|です。$)[^\n]*\n+)+/u;

function briefly(text: string): string {
  const matter = text.trim().replace(greeting, '');
  const line = (matter === '' ? text : matter).replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= quoted ? line : `${characters.slice(0, quoted).join('')}…`;
}

/** The facts as the record has them: who wrote what, when. */
async function factsFrom(tx: Tx, conversationId: string, happenedAt: string | null) {
  const said = await talkOf(tx, conversationId);
  const entries = said.flatMap(({ id, at, text, name, direction }) => {
    const line = briefly(text);
    if (line === '') return [];
    return [
      {
        at: new Date(at).toISOString(),
        text:
          direction === 'inbound'
            ? `${name === null ? 'お客様' : `${name}様`}よりご連絡「${line}」`
            : `当方より返信「${line}」`,
        messageId: id,
      },
    ];
  });
  return stepContents.facts.parse({ happenedAt, entries });
}

const isoDay = (wall: number): string => new Date(dayOf(wall)).toISOString().slice(0, 10);

export type Opening = {
  conversationId: string;
  messageId: string | null;
  title: string | null;
  ownerId: string | null;
  by: string | null;
  now: Date;
};

/** Opens a case in a transaction; the caller holds the conversation’s lock. Answers its id. */
export async function openWithin(
  tx: Tx,
  opening: Opening,
  subject: string,
  events: NewEvent[],
): Promise<string> {
  const { conversationId, ownerId, by, now } = opening;
  const id = newId();
  const complaint = await newestComplaint(tx, conversationId);
  const title = opening.title ?? (subject.trim() === '' ? '（件名なし）' : subject).slice(0, 200);
  await insertCase(tx, { id, title, ownerId, openedBy: by, openedAt: now });
  const due = await dueTimes(tx, now);
  const facts = await factsFrom(
    tx,
    conversationId,
    complaint === undefined ? null : new Date(complaint.at).toISOString(),
  );
  const checkOn = isoDay(wallOf(due.effect, await timeZoneOf(tx)));
  for (const step of improvementSteps) {
    const content =
      step === 'facts'
        ? facts
        : step === 'effect'
          ? stepContents.effect.parse({ checkOn })
          : stepContents[step].parse({});
    await insertStep(tx, id, { step, ownerId, dueAt: due[step], content });
  }
  const messageId = opening.messageId ?? complaint?.messageId ?? null;
  await insertLink(tx, { caseId: id, conversationId, messageId, recurrence: false, by, at: now });
  await settleCase(tx, id, { status: 'open', reason: null, confirmed: false, at: now });
  await noteEvent(tx, id, 'opened', by, { conversation: conversationId }, now);
  await recordActivity(tx, conversationId, 'improvement_opened', by, { case: id, title });
  events.push(changed(id), { type: 'conversation.updated', conversationId });
  return id;
}

/**
 * Opens a case about a conversation; whoever opens it has it in hand until they give it to somebody.
 * @throws AppError `not_found`; `conflict` where one is open already.
 */
export function openCase(
  dependencies: ChangeDependencies,
  actor: Actor,
  asked: { conversationId: string; messageId?: string | undefined; title?: string | undefined },
): Promise<Improvement> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const conversation = await lockPlace(tx, asked.conversationId);
    const messageId = asked.messageId ?? null;
    if (messageId !== null && !(await isMessageOf(tx, conversation.id, messageId)))
      throw new AppError('not_found', 'This conversation has no such message (messageId).');
    const open = (await casesOf(tx, conversation.id)).find(({ status }) => status !== 'closed');
    if (open !== undefined)
      throw new AppError(
        'conflict',
        `A case about this conversation is open already: ${open.id}. Go on there.`,
      );
    const title = asked.title === undefined || asked.title === '' ? null : storable(asked.title);
    const { memberId } = actor;
    const opening = {
      conversationId: conversation.id,
      messageId,
      title,
      ownerId: memberId,
      by: memberId,
      now: new Date(),
    };
    return readCase(tx, await openWithin(tx, opening, conversation.subject, events));
  });
}
