import { formatAddressKey } from '../channels/email/index.ts';
import {
  insertConversation,
  insertMessage,
  markRead,
  previewOf,
  recordActivity,
  updateConversation,
} from '../conversations/index.ts';
import { fillCareSample } from '../care/index.ts';
import { insertCustomer } from '../customers/index.ts';
import { insertSampleChecklist } from '../checklists/index.ts';
import { insertSampleCase } from '../improvement/index.ts';
import { addSampleMember } from '../identity/index.ts';
import { insertChannel } from '../desk-channels/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/realtime/index.ts';
import { insertStarters } from '../templates/index.ts';
import { checklists } from './data/checklists.ts';
import { takeFromSurvey } from '../feedback/index.ts';
import { fillSurveySample } from '../surveys/index.ts';
import { loadVoices } from './voices.ts';
import { improvements, type SampleImprovement } from './data/improvements.ts';
import { loadPromises, type LoadedMessage } from './load-promises.ts';
import {
  renderDates,
  sampleInstant,
  sampleWorkspace,
  type SampleConversation,
  type SampleCustomer,
  type SampleMessage,
} from './data/index.ts';
import { loadEvidence } from './evidence.ts';
import { loadPeople } from './people.ts';
import { loadExperiments } from './experiments.ts';
import { loadGrowth } from './growth.ts';
import { loadOrders } from './orders.ts';

/** Ids given to the keys of the sample data. */
type Ids = {
  members: Map<string, string>;
  customers: Map<string, string>;
  conversations: Map<string, string>;
  channelId: string;
};

const dayMs = 86_400_000;
const shopAddress = 'support@midori-shoten.example.jp';

/** Loads «みどり商店» into a fresh workspace; its owner takes the sample owner's place. */
export async function loadSample(tx: Tx, ownerId: string, now = new Date()): Promise<void> {
  const members = new Map<string, string>();
  for (const member of sampleWorkspace.members) {
    members.set(member.key, member.key === 'owner' ? ownerId : await addSampleMember(tx, member));
  }
  const ids: Ids = { members, customers: new Map(), conversations: new Map(), channelId: newId() };
  await insertChannel(tx, {
    id: ids.channelId,
    type: 'sample',
    name: sampleWorkspace.name,
    address: shopAddress,
    signature: '',
    config: {},
    secrets: null,
    state: 'off',
  });
  for (const customer of sampleWorkspace.customers) await loadCustomer(tx, ids, customer, now);
  for (const conversation of sampleWorkspace.conversations)
    await loadConversation(tx, ids, conversation, now);
  await loadPeople(tx, ids, now);
  await loadOrders(tx, now);
  await loadExperiments(tx, ids, ownerId, now);
  await loadGrowth(tx, ids, now);
  for (const sample of improvements) await loadCase(tx, ids, sample, now);
  for (const { conversation, owner, ...sample } of checklists)
    await insertSampleChecklist(tx, {
      ...sample,
      conversationId: idOf(ids.conversations, conversation),
      memberId: idOf(ids.members, owner),
    });
  await insertStarters(tx, ownerId);
  await loadEvidence(tx, { channelId: ids.channelId, customerIds: [...ids.customers.values()] }, now);
  await fillCareSample(tx, ownerId, [...ids.customers.values()], now);
  await fillSurveySample(tx, ownerId, now, async (inside, events, told) => {
    await takeFromSurvey(inside, events, told);
  });
  await loadVoices(tx, ownerId, ids.customers, now);
  await appendEvents(tx, [{ type: 'member.changed', conversationId: null }]);
}

async function loadCustomer(tx: Tx, ids: Ids, customer: SampleCustomer, now: Date): Promise<void> {
  const id = newId();
  ids.customers.set(customer.key, id);
  const fields = {
    name: customer.name,
    reading: customer.reading,
    company: customer.company ?? null,
    title: customer.title ?? null,
    phone: customer.phone ?? null,
    note: customer.note ?? '',
    contactPersonId: ids.members.get(customer.contactPerson ?? '') ?? null,
    email: { value: customer.email, key: formatAddressKey(customer.email) },
  };
  // As in life: known since their first message.
  const times = sampleWorkspace.conversations
    .filter((each) => each.customer === customer.key)
    .flatMap((each) =>
      each.messages.map((message) => sampleInstant(message.day, message.time, now).getTime()),
    );
  await insertCustomer(tx, id, fields, new Date(Math.min(now.getTime(), ...times)));
}

function idOf(map: Map<string, string>, key: string): string {
  const id = map.get(key);
  if (id === undefined) throw new Error(`the sample names «${key}», which it does not hold`);
  return id;
}

async function loadConversation(
  tx: Tx,
  ids: Ids,
  conversation: SampleConversation,
  now: Date,
): Promise<void> {
  const id = newId();
  ids.conversations.set(conversation.key, id);
  const [first] = conversation.messages;
  const createdAt = first === undefined ? now : sampleInstant(first.day, first.time, now);
  const customerId = idOf(ids.customers, conversation.customer);
  await insertConversation(tx, {
    id,
    channelId: ids.channelId,
    customerId,
    subject: conversation.subject,
    createdAt,
  });
  const customer = sampleWorkspace.customers.find((each) => each.key === conversation.customer);
  let waitingSince: Date | null = null;
  let lastId = '';
  const loaded: LoadedMessage[] = [];
  for (const [index, message] of conversation.messages.entries()) {
    const at = sampleInstant(message.day, message.time, now);
    if (message.direction === 'outbound') waitingSince = null;
    if (message.direction === 'inbound' && conversation.status !== 'done') waitingSince ??= at;
    const authorId = message.author === undefined ? null : idOf(ids.members, message.author);
    lastId = await loadMessage(tx, ids, {
      id,
      conversation,
      customer,
      message,
      ordinal: index + 1,
      at,
      waitingSince,
      now,
    });
    loaded.push({ id: lastId, at, message, authorId });
  }
  await loadPromises(tx, id, loaded, now);
  await setState(tx, ids, id, conversation, now);
  await recordActivity(tx, id, 'created', null, {}, createdAt);
  // What nobody has taken up yet is unread; the rest has been seen by all.
  if (conversation.status !== 'open')
    for (const memberId of ids.members.values()) await markRead(tx, memberId, id, lastId);
}

/** What a step says of its own day follows the day of loading. */
function dated({ step, content }: SampleImprovement['steps'][number], doneAt: Date | null): object {
  if (doneAt === null) return content;
  if (step === 'apology') return { ...content, at: doneAt.toISOString() };
  if (!('actions' in content) || !Array.isArray(content.actions)) return content;
  const due = doneAt.toISOString().slice(0, 10);
  return { actions: content.actions.map((action: object) => ({ ...action, due })) };
}

async function loadCase(tx: Tx, ids: Ids, sample: SampleImprovement, now: Date): Promise<void> {
  const at = ({ day, time }: SampleImprovement['opened']) => sampleInstant(day, time, now);
  await insertSampleCase(tx, {
    conversationId: idOf(ids.conversations, sample.conversation),
    subject: sampleWorkspace.conversations.find(({ key }) => key === sample.conversation)?.subject ?? '',
    causeName: sample.causeName,
    ownerId: idOf(ids.members, sample.owner),
    openedAt: at(sample.opened),
    steps: sample.steps.map((each) => {
      const doneAt = each.done === undefined ? null : at(each.done);
      return { step: each.step, content: dated(each, doneAt), doneAt };
    }),
    closedAt: sample.closed === undefined ? null : at(sample.closed),
  });
}

type Place = {
  id: string;
  conversation: SampleConversation;
  customer: SampleCustomer | undefined;
  message: SampleMessage;
  ordinal: number;
  at: Date;
  waitingSince: Date | null;
  now: Date;
};

async function loadMessage(tx: Tx, ids: Ids, place: Place): Promise<string> {
  const messageId = newId();
  const { message, customer, at } = place;
  const text = renderDates(message.text, place.now);
  const theirs = { name: customer?.name ?? null, address: customer?.email ?? '' };
  const ours = { name: sampleWorkspace.name, address: shopAddress };
  const inbound = message.direction === 'inbound';
  await insertMessage(
    tx,
    {
      id: messageId,
      conversationId: place.id,
      ordinal: place.ordinal,
      channelId: ids.channelId,
      sourceId: null,
      direction: message.direction,
      subject: message.direction === 'note' ? null : place.conversation.subject,
      text,
      quotedFrom: null,
      html: null,
      remoteImages: 0,
      from: inbound ? theirs : ours,
      recipients: { to: [inbound ? ours : theirs], cc: [], replyTo: null },
      authorId: message.author === undefined ? null : idOf(ids.members, message.author),
      headerId: null,
      references: [],
      automatic: false,
      sentAt: message.direction === 'note' ? null : at,
      receivedAt: at,
      delivery: message.direction === 'outbound' ? 'sent' : null,
    },
    // `open` while loading; what it really is comes last, with its hold.
    { status: 'open', preview: previewOf(text, null), waitingSince: place.waitingSince },
  );
  return messageId;
}

async function setState(
  tx: Tx,
  ids: Ids,
  id: string,
  conversation: SampleConversation,
  now: Date,
): Promise<void> {
  const { hold, assignee } = conversation;
  const yesterday = sampleInstant(-1, '09:00', now);
  await updateConversation(tx, id, {
    status: conversation.status,
    holdReason: hold?.reason ?? null,
    holdUntil:
      hold === undefined ? null : new Date(yesterday.getTime() + (hold.untilDay + 1) * dayMs).toISOString(),
    assigneeId: assignee === undefined ? null : idOf(ids.members, assignee),
    subject: conversation.subject,
  });
}
