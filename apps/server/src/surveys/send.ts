import type { Locale, OutgoingContent } from '@madoguchi/contract';
import { findPlace, findSendingHours, nextOpening } from '../broadcasts/index.ts';
import {
  lockConversation,
  recordActivity,
  sendReply,
  type LockedConversation,
} from '../conversations/index.ts';
import { lockCustomer, wholePerson } from '../customers/index.ts';
import { readQuota } from '../line/index.ts';
import { languageOf, reach, threadFor } from '../notices/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, hashOfAddress, newSecretAddress } from '../platform/http/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import { instantOf, wallOf } from '../platform/time/index.ts';
import { surveyNews, type SurveyDependencies } from './dependencies.ts';
import { decide } from './domain.ts';
import * as store from './invitation.store.ts';
import { mailOf, talkOf, type Asked } from './message.ts';
import { findSettings } from './settings.store.ts';
import { lockSurvey, usualChannels, type SurveyRow } from './survey.store.ts';

type Dependencies = Pick<
  SurveyDependencies,
  'database' | 'realtime' | 'jobs' | 'answering' | 'publicUrl' | 'log'
>;

/** How many invitations are settled at a look, each in a transaction of its own. */
const batch = 50;

/** Milliseconds after which somebody is asked whom a fault kept from being asked. */
const againMs = 600_000;

/** Their channel takes nothing now. */
class Refused extends Error {}

/**
 * Asks whom it is time to ask. The decision, the message, its outbox row and the fact are one transaction: a process that
 * stops has asked somebody, or not. Safe to run in several processes.
 */
export async function sendSurveys(
  dependencies: Dependencies,
  workspaceId: string,
  now: Date = new Date(),
): Promise<void> {
  const { database } = dependencies;
  const due = await database.inWorkspace(workspaceId, (tx) => store.dueInvitations(tx, now, batch));
  for (const id of due) {
    try {
      await changing(dependencies, workspaceId, (tx, events) => settle(dependencies, tx, events, id, now));
    } catch (error) {
      if (error instanceof Refused) {
        dependencies.log.warn({ invitationId: id }, 'a channel refused a survey: its customer is not asked');
        await database.inWorkspace(workspaceId, (tx) => store.skip(tx, id, 'no_way', now));
        continue;
      }
      // One that fails does not hold up those after it. Without a database this fails too, and all is as it was.
      dependencies.log.error(
        { err: error, invitationId: id },
        'a survey could not be sent: tried again later',
      );
      const later = new Date(now.getTime() + againMs);
      await database.inWorkspace(workspaceId, (tx) => store.postpone(tx, id, later));
    }
  }
}

/** The beginning of the month on the workspace’s calendar. */
export function monthFrom(now: Date, timeZone: string): Date {
  const month = new Date(wallOf(now, timeZone)).toISOString().slice(0, 7);
  return instantOf(Date.parse(`${month}-01T00:00:00Z`), timeZone);
}

async function settle(
  dependencies: Dependencies,
  tx: Tx,
  events: NewEvent[],
  id: string,
  now: Date,
): Promise<void> {
  const row = await store.lockWaiting(tx, id);
  if (row === undefined) return;
  // One survey after the other asks: quotas hold, and a person is asked once by all of them.
  const survey = await lockSurvey(tx, row.surveyId);
  const customer = await lockCustomer(tx, row.customerId);
  if (survey === undefined) return;
  const place = await findPlace(tx);
  const opening = nextOpening(now, await findSendingHours(tx), place.timeZone);
  if (opening > now) return store.postpone(tx, id, opening);
  const reason = await reasonNot(tx, { row, survey, customer, now, timeZone: place.timeZone });
  if (reason !== null || customer === undefined) return store.skip(tx, id, reason ?? 'erased', now);
  try {
    const sent = await ask(dependencies, tx, events, {
      row,
      survey,
      customerId: customer.id,
      shop: place.name,
      now,
    });
    if (!sent) return await store.skip(tx, id, 'no_way', now);
  } catch (error) {
    if (error instanceof AppError) throw new Refused(error.message);
    throw error;
  }
  events.push(surveyNews(survey.id));
}

type Judged = {
  row: Pick<store.WaitingRow, 'cause' | 'byHand' | 'dueAt' | 'conversationId'>;
  survey: SurveyRow;
  customer: { id: string; erasedAt: string | null } | undefined;
  now: Date;
  timeZone: string;
};

/** Why somebody is not asked, or null. */
export async function reasonNot(tx: Tx, { row, survey, customer, now, timeZone }: Judged) {
  if (customer === undefined) return 'erased';
  const { cooldownDays } = await findSettings(tx);
  const people = await wholePerson(tx, customer.id);
  const found = await store.findAround(tx, {
    surveyId: survey.id,
    people,
    monthFrom: monthFrom(now, timeZone),
  });
  const cause =
    row.conversationId === null ? undefined : await store.findConversation(tx, row.conversationId);
  const around = {
    ...found,
    lastInvitedAt: found.lastInvitedAt === null ? null : new Date(found.lastInvitedAt),
    enabled: survey.enabled,
    erased: customer.erasedAt !== null,
    reopened: survey.rules.trigger === 'resolved' && cause !== undefined && cause.status !== 'done',
    byHand: row.byHand,
    cause: row.cause,
    surveyId: survey.id,
    dueAt: new Date(row.dueAt),
  };
  return decide(survey.rules, cooldownDays, around, now);
}

type Asking = { row: store.WaitingRow; survey: SurveyRow; customerId: string; shop: string; now: Date };

/** Where and how somebody is asked; null where nothing reaches them. */
async function wayTo(tx: Tx, { row, survey, customerId }: Asking) {
  const { rules, content } = survey;
  const cause =
    row.conversationId === null ? undefined : await store.findConversation(tx, row.conversationId);
  if (rules.chat && row.conversationId !== null && cause?.channelType === 'chat') {
    const conversation = await lockConversation(tx, row.conversationId);
    if (conversation !== undefined) return { kind: 'chat' as const, conversation, cause, who: null };
  }
  const usual = await usualChannels(tx);
  const mailChannelId = rules.mailChannelId ?? usual.mailChannelId;
  const line = rules.lineChannelId ?? usual.lineChannelId;
  const left = line === null ? 0 : ((await readQuota(tx, line))?.left ?? null);
  const lineChannelId = left !== null && left <= 0 ? null : line;
  const who = await reach(tx, { mailChannelId, lineChannelId }, customerId);
  if (who === undefined || who.channel === null || who.address === null) return null;
  const channelId = who.channel === 'line' ? lineChannelId : mailChannelId;
  if (channelId === null) return null;
  const language = languageOf(who.name);
  const thread = await threadFor(tx, {
    who: { id: who.id, channel: who.channel },
    channelId,
    subject: content.subject[language],
  });
  return { kind: who.channel, ...thread, cause, who: { ...who, address: who.address, channelId } };
}

type Found = NonNullable<Awaited<ReturnType<typeof wayTo>>>;

/** What is written, by the way it goes. */
function wordsOf(
  kind: Found['kind'],
  asked: Asked,
): { text: string; subject: string | null; content: OutgoingContent | null } {
  if (kind === 'email') return { ...mailOf(asked), content: null };
  return { ...talkOf(asked, kind === 'line'), subject: null };
}

/** Writes the message. False where there is no way to the customer. */
async function ask(dependencies: Dependencies, tx: Tx, events: NewEvent[], asking: Asking): Promise<boolean> {
  const { row, survey, customerId, shop, now } = asking;
  const way = await wayTo(tx, asking);
  if (way === null || dependencies.publicUrl === null) return false;
  const reader = await lockCustomer(tx, customerId);
  const name = way.who?.name ?? reader?.name ?? '';
  const language: Locale = languageOf(name);
  const secret = newSecretAddress(tx.workspaceId);
  const url = `${dependencies.publicUrl}/s/${secret}`;
  const to = { name, honorific: way.who?.honorific ?? '様' };
  const words = wordsOf(way.kind, { content: survey.content, language, shop, to, url });
  const messageId = newId();
  await write(dependencies, tx, way, { id: messageId, ...words });
  const { conversation } = way;
  await recordActivity(tx, conversation.id, 'survey_sent', null, { survey: survey.name });
  const contactPersonId = way.cause?.assigneeId ?? (await store.contactPersonOf(tx, customerId));
  const written = {
    version: survey.version,
    channelType: way.kind,
    messageId,
    contactPersonId,
    language,
    tokenHash: hashOfAddress(secret),
    conversationId: conversation.id,
  };
  await store.settleSent(tx, row, written, now);
  events.push(
    { type: 'message.created', conversationId: conversation.id, data: { messageId, direction: 'outbound' } },
    { type: 'conversation.updated', conversationId: conversation.id },
  );
  return true;
}

function write(
  dependencies: Dependencies,
  tx: Tx,
  way: Found,
  message: { id: string; text: string; subject: string | null; content: OutgoingContent | null },
): Promise<void> {
  const conversation: LockedConversation = way.conversation;
  // A thread of its own is done until they answer; in one that goes on, they wait on for what they asked.
  const inTheirs = way.kind === 'chat' || way.isTheirs;
  const via =
    way.who === null
      ? null
      : {
          channelId: way.who.channelId,
          to: way.who.address,
          confirmed: true,
          ...(message.subject === null ? {} : { subject: message.subject }),
        };
  return sendReply(dependencies, tx, conversation, {
    id: message.id,
    text: message.text,
    content: message.content,
    cc: [],
    attachmentIds: [],
    quote: false,
    status: inTheirs ? undefined : 'done',
    automatic: inTheirs,
    writer: null,
    assigneeId: null,
    via,
    uploadedBy: null,
  });
}
