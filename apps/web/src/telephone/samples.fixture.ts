import type { Call, Callback, CallContent } from '@madoguchi/contract';

const customer = {
  id: 'u1',
  name: '小川 真理子',
  reading: 'おがわ まりこ',
  honorific: '様',
  company: null,
  withheld: false,
};

/** A call of a customer we know, spoken for three minutes. */
export function aCall(changes: Partial<Call> = {}): Call {
  return {
    id: 'k1',
    channelId: 'c1',
    conversationId: 'v1',
    messageId: 'm1',
    customer,
    direction: 'inbound',
    number: '+819012345678',
    shownNumber: '090-1234-5678',
    withheld: false,
    state: 'ended',
    outcome: 'answered',
    startedAt: '2026-11-24T05:00:00.000Z',
    answeredAt: '2026-11-24T05:00:10.000Z',
    endedAt: '2026-11-24T05:03:15.000Z',
    seconds: 185,
    recording: null,
    subject: '納期の件',
    notes: '納期の件',
    member: { id: 'm-me', name: '青木 美咲' },
    emergency: false,
    ringing: [],
    notedAt: '2026-11-24T05:04:00.000Z',
    ...changes,
  };
}

/** The same as its message holds it. */
export function aCallContent(changes: Partial<CallContent> = {}): CallContent {
  const { direction, number, shownNumber, withheld, state, outcome, startedAt, seconds, recording } = aCall();
  const told = { direction, number, shownNumber, withheld, state, outcome, startedAt, seconds, recording };
  return { type: 'call', callId: 'k1', ...told, ...changes };
}

/** Somebody who is to be called back this afternoon. */
export function aCallback(changes: Partial<Callback> = {}): Callback {
  return {
    id: 'b1',
    conversationId: 'v1',
    customer,
    number: '+819012345678',
    shownNumber: '090-1234-5678',
    dueAt: '2026-11-24T08:00:00.000Z',
    owner: { id: 'm-me', name: '青木 美咲' },
    note: '見積りの件',
    automatic: false,
    state: 'open',
    late: false,
    tries: 0,
    createdAt: '2026-11-24T05:00:00.000Z',
    closedAt: null,
    closedBy: null,
    ...changes,
  };
}
