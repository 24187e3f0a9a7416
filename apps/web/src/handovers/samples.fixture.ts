import type { ContactChange, CustomerContact, HandoverDetail, HandoverSheet } from '@madoguchi/contract';
import { sato, suzuki } from '../absences/samples.fixture.ts';

const customer = { id: 'k1', name: '山田 太郎', honorific: '様' };
const at = '2099-11-24T01:00:00.000Z';

/** A sheet with one open conversation and nothing to fear. */
export function aSheet(changes: Partial<HandoverSheet> = {}): HandoverSheet {
  return {
    customer: {
      ...customer,
      reading: null,
      company: null,
      title: null,
      note: '',
      since: at,
      contactPoints: [{ kind: 'email', value: 'taro@example.jp', primary: true }],
    },
    contactPerson: sato,
    backupPerson: null,
    open: [
      {
        id: 'c1',
        subject: '納期について',
        status: 'open',
        channelType: 'email',
        preview: 'いつ届きますか',
        waitingSince: at,
        holdReason: null,
        holdUntil: null,
        assignee: sato,
        lastMessageAt: at,
      },
    ],
    promises: [],
    checklists: [
      {
        conversationId: '01990000-0000-7000-8000-0000000000c1',
        subject: 'ご予約の件',
        checklist: '食物アレルギーへの対応',
        points: ['厨房に伝える', '書面でお知らせする'],
      },
    ],
    callbacks: [],
    careNotes: [],
    history: { conversations: 3, firstAt: at, lately: [], formerContacts: [] },
    cautions: { harassment: [], dissatisfied: [], legalHolds: [] },
    lastTold: null,
    ...changes,
  };
}

/** A handover from Sato to Suzuki that waits; the reader may do nothing. */
export function aHandover(changes: Partial<HandoverDetail> = {}): HandoverDetail {
  return {
    id: 'h1',
    batchId: 'b1',
    customer,
    from: sato,
    to: suzuki,
    reason: 'transfer',
    state: 'offered',
    offeredBy: sato,
    offeredAt: at,
    decidedAt: null,
    declineReason: null,
    openConversations: 1,
    notes: '午前中の連絡をご希望です。',
    revision: 1,
    sheet: aSheet(),
    announcement: {
      conversationId: 'c1',
      subject: '納期について',
      channelType: 'email',
      locale: 'ja',
      text: '山田 太郎 様',
      state: 'planned',
    },
    may: { edit: false, decide: false, withdraw: false, append: false },
    ...changes,
  };
}

/** Nobody is away, nothing waits. */
export function aContact(changes: Partial<CustomerContact> = {}): CustomerContact {
  return {
    contactPerson: { ...sato, away: null },
    backupPerson: null,
    present: sato,
    handover: null,
    acting: [],
    changes: 0,
    ...changes,
  };
}

export function aChange(changes: Partial<ContactChange> = {}): ContactChange {
  return {
    id: 'g1',
    at,
    customer,
    from: sato,
    to: suzuki,
    handoverId: null,
    fromLeft: false,
    fromAway: false,
    fromLoad: 3,
    ceiling: null,
    unnecessary: true,
    ...changes,
  };
}
