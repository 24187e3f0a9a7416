import type { Activity, Conversation, CustomerDetail, Draft, Message } from '@madoguchi/contract';
import type { ListFilter } from '../logic/views.ts';

/** A conversation that waits for its first answer; override what a test is about. */
export function aConversation(changes: Partial<Conversation> = {}): Conversation {
  return {
    id: 'k1',
    status: 'open',
    holdReason: null,
    holdUntil: null,
    subject: '急須の注ぎ口が欠けておりました',
    preview: '本日届きました急須の件でご連絡いたします。',
    previewCall: null,
    assigneeId: null,
    assignee: null,
    customer: { id: 'u1', name: '小川 真理子', honorific: '様', company: null },
    channelId: 'c1',
    channelType: 'email',
    lastMessageId: 'g1',
    lastMessageAt: '2026-11-24T01:00:00.000Z',
    lastDirection: 'inbound',
    waitingSince: '2026-11-24T01:00:00.000Z',
    dueAt: null,
    messageCount: 1,
    unread: true,
    mood: null,
    harassed: false,
    tagIds: [],
    mentioned: false,
    following: false,
    mergedInto: null,
    beginning: false,
    createdAt: '2026-11-24T01:00:00.000Z',
    ...changes,
  };
}

/** A customer's mail, the first of its conversation. */
export function aMessage(changes: Partial<Message> = {}): Message {
  const ordinal = changes.ordinal ?? 1;
  return {
    id: `g${ordinal}`,
    conversationId: 'k1',
    channelId: 'c1',
    channelType: 'email',
    ordinal,
    direction: 'inbound',
    subject: null,
    text: '本日届きました急須の件でご連絡いたします。',
    quotedFrom: null,
    hasHtml: false,
    remoteImages: 0,
    from: { name: '小川 真理子', address: 'ogawa@example.jp' },
    to: [{ name: null, address: 'support@midori.example.jp' }],
    cc: [],
    author: null,
    sentAt: '2026-11-24T00:59:00.000Z',
    receivedAt: '2026-11-24T01:00:00.000Z',
    automatic: false,
    delivery: null,
    deliveryReason: null,
    deliveryDetail: null,
    undoUntil: null,
    content: null,
    editedAt: null,
    removedAt: null,
    mentions: [],
    attachments: [],
    reading: null,
    ...changes,
  };
}

/** Our answer, written by 青木 (m1) unless said otherwise. */
export function anAnswer(changes: Partial<Message> = {}): Message {
  return aMessage({
    direction: 'outbound',
    from: { name: 'お客様窓口', address: 'support@midori.example.jp' },
    author: { id: 'm1', name: '青木 美咲' },
    sentAt: null,
    delivery: 'sent',
    ...changes,
  });
}

export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    text: 'お待たせしております。',
    basedOn: 'g1',
    attachments: [],
    cc: [],
    updatedAt: '2026-11-24T02:00:00.000Z',
    ...changes,
  };
}

export function aCustomer(changes: Partial<CustomerDetail> = {}): CustomerDetail {
  return {
    id: 'u1',
    name: '小川 真理子',
    reading: 'おがわ まりこ',
    readingGuessed: false,
    honorific: '様',
    company: null,
    companyId: null,
    title: null,
    phone: '090-0000-3312',
    postalCode: null,
    address: null,
    note: '',
    contactPersonId: null,
    backupPersonId: null,
    contactPoints: [
      { id: 'p1', kind: 'email', value: 'ogawa@example.jp', primary: true, shared: false },
      { id: 'p2', kind: 'phone', value: '090-0000-3312', primary: true, shared: false },
    ],
    careNotes: [],
    erasedAt: null,
    createdAt: '2026-08-01T00:00:00.000Z',
    ...changes,
  };
}

export function anActivity(changes: Partial<Activity> = {}): Activity {
  return {
    id: 'a1',
    at: '2026-11-24T02:00:00.000Z',
    kind: 'status_changed',
    actor: { id: 'm1', name: '青木 美咲' },
    data: { from: 'open', to: 'done' },
    ...changes,
  };
}

export function aFilter(changes: Partial<ListFilter> = {}): ListFilter {
  return {
    view: 'active',
    saved: null,
    status: null,
    assignee: null,
    channel: null,
    customer: null,
    tag: null,
    waiting: null,
    unread: false,
    sort: 'newest',
    ...changes,
  };
}

export function aFile(changes: { id?: string; name?: string; type?: string; size?: number } = {}) {
  return { id: 'f1', name: '見積書.pdf', type: 'application/pdf', size: 30_000, ...changes };
}
