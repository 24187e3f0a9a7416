import type { Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { approvalsToDo } from '../approvals/index.ts';
import { dueAttention } from '../attention/index.ts';
import { careAgenda } from '../care/index.ts';
import { dueTodos } from '../deadlines/index.ts';
import { peopleDuties } from '../handover/index.ts';
import { feedbackToDo } from '../feedback/index.ts';
import { dueSteps } from '../improvement/index.ts';
import { mentionsToAnswer, openAlarms } from '../mentions/index.ts';
import { returnsToDo } from '../returns/index.ts';
import { noticesToDo } from '../notices/index.ts';
import { promisesToKeep } from '../promises/index.ts';
import { callbacksToMake } from '../telephone/index.ts';
import type { Piece } from './domain.ts';
import { mentionsOf } from './store.ts';

/** Whose: a member’s, with what is nobody’s when it is oneself; null for the team’s. */
export type Asked = {
  actor: Actor;
  memberId: string | null;
  /** Up to when, and the same as a day. */
  until: Date;
  untilDay: string;
  now: Date;
  limit: number;
};

const nothing = {
  dueAt: null,
  since: null,
  text: '',
  person: null,
  ownerId: null,
  number: null,
  deadline: null,
  step: null,
  returnStep: null,
  level: null,
  signals: [],
  conversationId: null,
  customer: null,
  subject: '',
} satisfies Partial<Piece>;

type Found = { pieces: Piece[]; full: boolean };

/** A source answers at most as many as asked for; when it does, there may be more. */
async function from<T>(
  rows: Promise<readonly T[]>,
  limit: number,
  pieceOf: (row: T) => Piece,
): Promise<Found> {
  const found = await rows;
  return { pieces: found.map(pieceOf), full: found.length >= limit };
}

type Whose = string | null;

const answers = (tx: Tx, whose: Whose, { limit, now }: Asked) =>
  from(dueTodos(tx, { memberId: whose, limit }, now), limit, (row) => ({
    ...nothing,
    kind: 'answer',
    id: row.id,
    conversationId: row.conversationId,
    customer: row.customer,
    subject: row.subject,
    ownerId: row.assigneeId,
    dueAt: row.dueAt,
    text: row.reason ?? '',
    deadline: row.kind,
    address: row.address,
  }));

const promises = (tx: Tx, whose: Whose, { limit, until, now }: Asked) =>
  from(promisesToKeep(tx, whose, { until, limit, now }), limit, ({ kind, id, text, path, ...row }) => ({
    ...nothing,
    kind,
    id,
    conversationId: row.conversationId,
    customer: row.customer,
    subject: row.subject,
    ownerId: row.ownerId,
    dueAt: row.dueAt,
    text,
    address: path,
  }));

const callbacks = (tx: Tx, owner: Whose, { limit }: Asked) =>
  from(
    callbacksToMake(tx, { state: 'open', owner, customerId: null, after: null, limit }),
    limit,
    (row): Piece => ({
      ...nothing,
      kind: 'callback',
      id: row.id,
      conversationId: row.conversationId,
      customer: { id: row.customerId, name: row.customerName, honorific: row.honorific },
      ownerId: row.ownerId,
      dueAt: row.dueAt,
      text: row.note,
      number: row.number,
      address: '/calls',
    }),
  );

const feedback = (tx: Tx, memberId: Whose, { limit }: Asked) =>
  from(feedbackToDo(tx, { memberId, limit }), limit, ({ text, ...row }): Piece => ({
    ...nothing,
    ...row,
    kind: 'feedback',
    text,
    address: `/voices/feedback/${row.id}`,
  }));

const wordOfMouth = (tx: Tx, memberId: Whose, { limit }: Asked) =>
  from(mentionsToAnswer(tx, { memberId, limit }), limit, ({ network, ...row }): Piece => ({
    ...nothing,
    ...row,
    kind: 'word_of_mouth',
    person: network,
    address: `/mentions/${row.id}`,
  }));

/** Changes that somebody who leads is to look at. */
const alarms = (tx: Tx, { actor, limit }: Asked) =>
  from(openAlarms(tx, limit), limit, ({ id, kind, raisedAt }): Piece => ({
    ...nothing,
    id,
    kind: 'mention_alarm',
    since: raisedAt,
    text: kind,
    ownerId: actor.memberId,
    address: '/mentions/trends',
  }));

const care = (tx: Tx, memberId: Whose, { limit, untilDay }: Asked) =>
  from(careAgenda(tx, { memberId, until: untilDay, limit }), limit, ({ reason, ...row }) => ({
    ...nothing,
    ...row,
    text: reason,
  }));

const attention = (tx: Tx, memberId: Whose, { limit }: Asked) =>
  from(dueAttention(tx, { memberId, limit }), limit, ({ reason, ...row }) => ({
    ...nothing,
    ...row,
    level: reason.level,
    signals: reason.kinds,
  }));

const duties = (tx: Tx, memberId: Whose, { limit, now }: Asked) =>
  from(peopleDuties(tx, memberId, limit, now), limit, ({ dueAt, reason, href, ...row }) => ({
    ...nothing,
    ...row,
    since: dueAt,
    person: reason.person,
    address: href,
  }));

const steps = (tx: Tx, memberId: Whose, { limit }: Asked) =>
  from(dueSteps(tx, memberId, limit), limit, (row): Piece => ({
    ...nothing,
    kind: 'step',
    id: row.caseId,
    conversationId: row.conversationId,
    customer:
      row.customerId === null
        ? null
        : { id: row.customerId, name: row.customerName ?? '', honorific: row.honorific ?? '' },
    subject: row.title,
    ownerId: row.owner?.id ?? null,
    dueAt: row.dueAt,
    step: row.step,
    address: `/improvements/${row.caseId}`,
  }));

const approvals = (tx: Tx, { actor, limit }: Asked) =>
  from(approvalsToDo(tx, actor, limit), limit, ({ writerId, ...row }) => ({
    ...nothing,
    ...row,
    ownerId: row.kind === 'sent_back' ? writerId : actor.memberId,
    address: row.kind === 'sent_back' ? `/inbox/${row.conversationId}` : `/approvals/${row.id}`,
  }));

const mentions = (tx: Tx, { actor, limit }: Asked) =>
  from(mentionsOf(tx, actor.memberId, limit), limit, (row) => ({
    ...nothing,
    ...row,
    kind: 'mention' as const,
    ownerId: actor.memberId,
    address: `/inbox/${row.conversationId}`,
  }));

const notices = (tx: Tx, { actor, limit }: Asked) =>
  from(
    noticesToDo(tx, {
      memberId: actor.memberId,
      mayApprove: actor.scopes.has('notices:decide'),
      limit,
    }),
    limit,
    (row): Piece => ({
      ...nothing,
      kind: row.kind === 'approve_notice' ? 'notice' : 'delay_call',
      id: row.id,
      customer: row.customer === null ? null : { ...row.customer, honorific: '' },
      since: row.dueAt,
      text: row.reason,
      address: row.address,
    }),
  );

const returns = (tx: Tx, whose: Whose, { limit }: Asked) =>
  from(returnsToDo(tx, whose, limit), limit, (row): Piece => ({
    ...nothing,
    kind: 'return',
    id: row.id,
    conversationId: row.conversationId,
    customer: row.customer,
    subject: row.products,
    ownerId: row.ownerId,
    dueAt: row.dueAt,
    text: row.number,
    returnStep: row.step,
    address: `/orders/returns/${row.id}`,
  }));

/**
 * All that is to be done, from every feature that knows of something. The statements go out together; each source is
 * limited and reads an index in order of time.
 */
export async function collect(tx: Tx, asked: Asked): Promise<Found> {
  const { actor, memberId } = asked;
  const own = memberId === actor.memberId;
  const dated = [answers, promises, callbacks, feedback, wordOfMouth];
  const found = await Promise.all([
    ...dated.map((source) => source(tx, memberId, asked)),
    ...(own ? dated.map((source) => source(tx, 'none', asked)) : []),
    ...[care, attention, duties, steps].map((source) => source(tx, memberId, asked)),
    ...(own ? [approvals(tx, asked), mentions(tx, asked)] : []),
    ...(own && actor.scopes.has('growth:write') ? [alarms(tx, asked)] : []),
    ...(own && actor.scopes.has('orders:read') ? [notices(tx, asked)] : []),
    ...(actor.scopes.has('orders:read') ? [returns(tx, memberId, asked)] : []),
    ...(own && actor.scopes.has('orders:read') ? [returns(tx, 'none', asked)] : []),
  ]);
  return { pieces: found.flatMap(({ pieces }) => pieces), full: found.some(({ full }) => full) };
}
