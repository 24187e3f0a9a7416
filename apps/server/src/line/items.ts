import { readEvent, type LineEvent } from '../channels/line/index.ts';
import type { InboundItem, InboundMessage } from '../channels/kit/index.ts';
import type { EventRow, LateRow } from './event.store.ts';

/** Where events happened and who they are from. */
export type Chat = { id: string; name: string | null };

/** What LINE gives a person no name for (they never agreed to it, or have blocked the account). */
export const nameless = 'LINEのお客様';

export type ReadRow = { row: EventRow; event: LineEvent };

export function readRows(rows: readonly EventRow[]): ReadRow[] {
  return rows.map((row) => ({ row, event: readEvent(row.body, row.id) }));
}

const bytes = (value: object): Buffer => Buffer.from(JSON.stringify(value));

/**
 * One event as what it does to the desk, with what was told of its message before it came. `writer`: who wrote in a
 * group, where that is known.
 */
export function toItems(
  { row, event }: ReadRow,
  chat: Chat,
  writer: string | null,
  late: readonly LateRow[],
): InboundItem[] {
  const base = { externalId: row.id, raw: bytes(row.body), receivedAt: new Date(row.receivedAt) };
  const { meaning } = event;
  switch (meaning.kind) {
    case 'message': {
      const about = late.filter((one) => one.about === meaning.messageId);
      const unsent = about.find(({ type }) => type === 'unsend');
      const message = inbound(meaning.messageId, row, chat, writer);
      if (unsent !== undefined) return takenBack(base, message, unsent);
      return [
        { ...base, kind: 'message', report: null, message: { ...message, ...said(meaning) } },
        ...about.flatMap((edit) => editedLate(edit, base.receivedAt)),
      ];
    }
    case 'edited': {
      const { messageId: headerId, text, content } = meaning;
      return [{ ...base, kind: 'edited', headerId, text, content, editedAt: new Date(row.at) }];
    }
    case 'unsent':
      return [{ ...base, kind: 'removed', headerId: meaning.messageId, removedAt: new Date(row.at) }];
    default:
      return [{ ...base, kind: 'kept' }];
  }
}

type Said = Extract<LineEvent['meaning'], { kind: 'message' }>;
const said = ({ text, content }: Said) => ({ text, content });

function inbound(messageId: string, row: EventRow, chat: Chat, writer: string | null): InboundMessage {
  return {
    headerId: messageId,
    threading: 'person',
    references: [],
    conversationId: null,
    from: { name: writer ?? chat.name ?? nameless, address: chat.id },
    fromKind: 'line',
    fromKey: chat.id,
    replyTo: null,
    to: [],
    cc: [],
    subject: '',
    text: '',
    quotedFrom: null,
    html: null,
    content: null,
    remoteImages: 0,
    sentAt: new Date(row.at),
    automatic: false,
    attachments: [],
  };
}

/** It was taken back before it came: that there was one is kept, and nothing of what it said. */
function takenBack(
  base: Pick<InboundItem, 'externalId' | 'receivedAt'>,
  message: InboundMessage,
  unsent: LateRow,
): InboundItem[] {
  const { externalId, receivedAt } = base;
  const raw = bytes({});
  const again = { externalId: `${externalId}:unsent`, raw, receivedAt };
  return [
    { externalId, receivedAt, raw, kind: 'message', report: null, message },
    { ...again, kind: 'removed', headerId: message.headerId ?? '', removedAt: new Date(unsent.at) },
  ];
}

function editedLate(edit: LateRow, receivedAt: Date): InboundItem[] {
  const { meaning } = readEvent(edit.body, edit.id);
  if (meaning.kind !== 'edited') return [];
  const { messageId: headerId, text, content } = meaning;
  const base = { externalId: `${edit.id}:late`, raw: bytes(edit.body), receivedAt };
  return [{ ...base, kind: 'edited', headerId, text, content, editedAt: new Date(edit.at) }];
}
