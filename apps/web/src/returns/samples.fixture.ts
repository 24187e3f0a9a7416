import type { ReturnCase, ReturnSummary, ReturnVerdict } from '@madoguchi/contract';

export const aVerdict = (given: Partial<ReturnVerdict> = {}): ReturnVerdict => ({
  decision: 'accept',
  basis: 'shop',
  ruleFrom: '2026-01-01',
  until: '2026-12-02',
  shippingBy: 'shop',
  grounds: [{ ground: 'fault', words: '' }],
  law: null,
  ...given,
});

export const aReturn = (given: Partial<ReturnSummary> = {}): ReturnSummary => ({
  id: 'r1',
  order: { id: 'o1', number: '#1001', currency: 'JPY' },
  customer: { id: 'u1', name: '森 葉子', honorific: '様' },
  conversationId: 'c1',
  kind: 'return',
  reason: 'damaged',
  state: 'open',
  products: '急須',
  step: 'arrive',
  dueOn: '2026-11-26',
  late: false,
  owner: { id: 'm1', name: '青木 美咲' },
  refund: null,
  openedAt: '2026-11-24T01:00:00.000Z',
  endedAt: null,
  ...given,
});

const person = { id: 'm1', name: '青木 美咲' };
const step = (
  name: ReturnCase['steps'][number]['step'],
  given: Partial<ReturnCase['steps'][number]> = {},
) => ({
  step: name,
  owner: null,
  dueOn: null,
  doneOn: null,
  doneBy: null,
  skipped: false,
  note: '',
  drafted: false,
  ...given,
});

/** A broken teapot that is on its way back. */
export const aReturnCase = (given: Partial<ReturnCase> = {}): ReturnCase => ({
  ...aReturn(),
  opened: false,
  askedOn: '2026-11-24',
  note: '注ぎ口が欠けている',
  lines: [{ product: '急須', sku: 'KY-1', quantity: 1, unitPrice: 6000 }],
  verdict: aVerdict(),
  proposedRefund: 5400,
  refundable: 8500,
  needsLeadAbove: 5000,
  mayDecide: false,
  endReason: '',
  steps: [
    step('accept', { doneOn: '2026-11-24', doneBy: person, note: '写真を確認', drafted: true }),
    step('instruct', { doneOn: '2026-11-24', doneBy: person, skipped: true, note: '返送不要' }),
    step('arrive', { dueOn: '2026-11-26', owner: person }),
    step('inspect'),
    step('refund'),
    step('close'),
  ],
  pictures: [{ id: 'p1', name: '写真.png', type: 'image/png', chosen: true }],
  events: [
    { id: 'e3', kind: 'refunded', at: '2026-11-24T03:00:00.000Z', actor: person, data: { refund: '5400' } },
    { id: 'e2', kind: 'step_done', at: '2026-11-24T02:00:00.000Z', actor: person, data: { step: 'accept' } },
    { id: 'e1', kind: 'opened', at: '2026-11-24T01:00:00.000Z', actor: null, data: {} },
  ],
  revision: 3,
  ...given,
});
