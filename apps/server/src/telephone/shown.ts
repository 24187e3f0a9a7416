import type { Call, Callback, CallContent } from '@madoguchi/contract';
import { displayPhone } from '../customers/index.ts';
import type { CallRow } from './call.store.ts';
import type { CallbackRow } from './callback.store.ts';

const shownOf = (number: string | null): string | null => (number === null ? null : displayPhone(number));
const ref = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

/** What a call's message holds beside its text. */
export function toContent(row: CallRow): CallContent {
  const { recordingId, recordingSeconds: seconds, recordingUrl: url } = row;
  return {
    type: 'call',
    callId: row.id,
    direction: row.direction,
    number: row.number,
    shownNumber: shownOf(row.number),
    withheld: row.withheld,
    state: row.state,
    outcome: row.outcome,
    startedAt: row.startedAt,
    seconds: row.seconds,
    recording: recordingId === null && url === null ? null : { seconds, url },
  };
}

function customerOf(row: CallRow | CallbackRow): Call['customer'] {
  return {
    id: row.customerId,
    name: row.customerName,
    reading: row.reading,
    honorific: row.honorific,
    company: row.company,
    withheld: row.nameless,
  };
}

/** A call as the API shows it. */
export function toCall(row: CallRow): Call {
  const { type: _, callId, ...told } = toContent(row);
  return {
    ...told,
    id: callId,
    channelId: row.channelId,
    conversationId: row.conversationId,
    messageId: row.messageId,
    customer: customerOf(row),
    subject: row.subject,
    notes: row.notes,
    member: ref(row.memberId, row.memberName),
    emergency: row.onCall !== null,
    ringing: row.ringing,
    answeredAt: row.answeredAt,
    endedAt: row.endedAt,
    notedAt: row.notedAt,
  };
}

/** A call that is to be returned, as the API shows it. */
export function toCallback(row: CallbackRow): Callback {
  return {
    id: row.id,
    conversationId: row.conversationId,
    customer: customerOf(row),
    number: row.number,
    shownNumber: shownOf(row.number),
    dueAt: row.dueAt,
    owner: ref(row.ownerId, row.ownerName),
    note: row.note,
    automatic: row.automatic,
    state: row.state,
    late: row.late,
    tries: row.tries,
    createdAt: row.createdAt,
    closedAt: row.closedAt,
    closedBy: ref(row.closedById, row.closedByName),
  };
}
