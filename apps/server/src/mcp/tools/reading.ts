import { z } from 'zod';
import { longestPiece, outside, pieceOf } from '../outside.ts';
import { shownConversation, shownCustomer, shownDraft, shownEntry, shownMessage } from '../shown.ts';
import { defineTool } from '../tool.ts';
import { conversationId, cursor, limit } from './inputs.ts';

export const readConversation = defineTool({
  name: 'read_conversation',
  title: '案件を読む (Read a conversation)',
  description:
    'A conversation, the draft of this key’s member in it, and its messages: the newest page first, each page in the order in which they were written. Internal notes (direction «note») are never for the customer’s eyes. Long texts are cut: read_message answers the whole.',
  scope: 'conversations:read',
  writes: false,
  input: z.strictObject({ conversationId, limit: limit(20, 10), cursor }),
  about: (args) => args.conversationId,
  run: async ({ desk, actor }, { conversationId: id, ...page }) => {
    const [conversation, messages, draft] = await Promise.all([
      desk.readConversation(actor, id),
      desk.listMessages(actor, id, page),
      desk.ownDraft(actor, id),
    ]);
    const { lock } = conversation;
    return {
      conversation: shownConversation(conversation),
      beingAnsweredBy: lock === null ? null : { name: lock.memberName, since: lock.since },
      draft: draft === null ? null : shownDraft(draft),
      messages: messages.items.map(shownMessage).toReversed(),
      nextCursor: messages.nextCursor,
    };
  },
});

export const readMessage = defineTool({
  name: 'read_message',
  title: '全文を読む (Read a whole message)',
  description:
    'The whole text of one message with what it quotes, piece by piece: «nextOffset» is where the next piece begins.',
  scope: 'conversations:read',
  writes: false,
  input: z.strictObject({
    messageId: z.uuid(),
    offset: z.number().int().min(0).max(10_000_000).default(0),
  }),
  about: (args) => args.messageId,
  run: async ({ desk, actor }, { messageId, offset }) => {
    const message = await desk.readMessage(actor, messageId);
    const piece = pieceOf(message.text, offset, longestPiece);
    const next = offset + piece.length;
    return {
      id: message.id,
      conversationId: message.conversationId,
      direction: message.direction,
      text: outside(piece, longestPiece),
      length: message.text.length,
      nextOffset: next < message.text.length ? next : null,
    };
  },
});

export const readCustomer = defineTool({
  name: 'read_customer',
  title: '顧客を見る (Read a customer)',
  description:
    'A customer’s record, with what the team noted about them (careNotes: allergies, wishes …), and their timeline: messages, what happened to their conversations, changes of the record, newest first. read_conversation reads one of those conversations whole.',
  scope: 'customers:read',
  writes: false,
  input: z.strictObject({ customerId: z.uuid(), limit: limit(25, 10), cursor }),
  about: (args) => args.customerId,
  run: async ({ desk, actor }, { customerId, ...page }) => {
    const [customer, timeline] = await Promise.all([
      desk.readCustomer(actor, customerId),
      desk.readTimeline(actor, customerId, page),
    ]);
    return {
      customer: shownCustomer(customer),
      timeline: timeline.items.map(shownEntry),
      nextCursor: timeline.nextCursor,
    };
  },
});
