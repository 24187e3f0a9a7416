import { z } from 'zod';
import { AppError } from '../../platform/http/index.ts';
import { shownCheck } from '../shown.ts';
import { defineTool, type Session } from '../tool.ts';
import { conversationId } from './inputs.ts';

/** As long as a reply may be that a person still looks through. */
const draftText = z.string().trim().min(1).max(20_000);

/** The draft is kept also when the engine cannot be asked: it is a person who sends, and the desk checks again then. */
async function checked({ desk, actor, log }: Session, id: string, text: string) {
  try {
    return shownCheck(await desk.check(actor, id, text));
  } catch (error) {
    if (!(error instanceof AppError))
      log.warn({ err: error }, 'a draft was kept without being looked through');
    return { unavailable: 'The language check could not be asked. Use check_draft later.' };
  }
}

export const checkDraft = defineTool({
  name: 'check_draft',
  title: '言葉づかいを確かめる (Check a text)',
  description:
    'Looks a reply through as the desk would: honorifics, wrong or missing words, unanswered questions, promises with dates, the customer’s name. Keeps nothing. «stops» marks what a rule of this workspace would refuse to send.',
  scope: 'drafts:write',
  writes: false,
  input: z.strictObject({ conversationId, text: draftText }),
  about: (args) => args.conversationId,
  run: async ({ desk, actor }, args) => shownCheck(await desk.check(actor, args.conversationId, args.text)),
});

export const writeDraft = defineTool({
  name: 'write_draft',
  title: '下書きを書く (Write a draft)',
  description:
    'Puts a draft of a reply into a conversation, for the member whose key this is to look through, change and send. It is not sent. Answers what the desk’s language check finds: correct it and write again, with «replaces» set to the «updatedAt» of the draft before.',
  scope: 'drafts:write',
  writes: true,
  input: z.strictObject({
    conversationId,
    text: draftText,
    basedOn: z
      .uuid()
      .describe('The newest message that you have read: «lastMessageId», or the last of the thread'),
    replaces: z
      .string()
      .max(40)
      .nullable()
      .default(null)
      .describe('«updatedAt» of the draft that this one takes the place of; null where there is none'),
  }),
  about: (args) => args.conversationId,
  run: async (session, { conversationId: id, ...draft }, alsoStore) => {
    const { desk, actor } = session;
    const { basedOn, updatedAt } = await desk.proposeDraft(actor, { conversationId: id, alsoStore }, draft);
    return {
      draft: { conversationId: id, basedOn, updatedAt },
      sent: false,
      check: await checked(session, id, draft.text),
    };
  },
});

export const writeFirstDraft = defineTool({
  name: 'write_first_draft',
  title: '新しいメッセージの下書き (Draft a new message)',
  description:
    'Lays a new message to a customer before the member whose key this is, as a draft for them to look through, change and send: for what belongs to no conversation there is. It is not sent, and takes the place of no other draft. Answers what the desk’s language check finds.',
  scope: 'drafts:write',
  writes: true,
  input: z.strictObject({
    customerId: z.uuid(),
    channelId: z.uuid().optional().describe('Left out: the channel that this customer used last'),
    subject: z
      .string()
      .trim()
      .max(500)
      .default('')
      .describe('Of a mail; the member must add one that is missing'),
    text: draftText,
  }),
  about: (args) => args.customerId,
  run: async (session, draft, alsoStore) => {
    const id = await session.desk.draftFirst(session.actor, alsoStore, draft);
    return {
      draft: { conversationId: id, page: `/inbox/new?draft=${id}` },
      sent: false,
      check: await checked(session, id, draft.text),
    };
  },
});

export const addNote = defineTool({
  name: 'add_note',
  title: '社内メモを残す (Leave a note)',
  description:
    'Writes an internal note into a conversation, for the team alone. The trail says that an assistant wrote it. Give an «idempotencyKey» of your own and repeat the call with it when no answer came: the note is left once, and «repeated» says that it was there.',
  scope: 'notes:write',
  writes: true,
  input: z.strictObject({
    conversationId,
    text: z.string().trim().min(1).max(10_000),
    idempotencyKey: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .nullable()
      .default(null)
      .describe('Any text that is new for each note, such as a UUID'),
  }),
  about: (args) => args.conversationId,
  run: ({ desk, actor }, { conversationId: id, ...note }, alsoStore) =>
    desk.proposeNote(actor, { conversationId: id, alsoStore }, note),
});

export const addTags = defineTool({
  name: 'add_tags',
  title: 'タグを付ける (Add tags)',
  description: 'Adds tags that the desk has (list_tags) to a conversation. It can take none away.',
  scope: 'notes:write',
  writes: true,
  input: z.strictObject({ conversationId, tagIds: z.array(z.uuid()).min(1).max(10) }),
  about: (args) => args.conversationId,
  run: async ({ desk, actor }, { conversationId: id, tagIds }, alsoStore) => {
    await desk.proposeTags(actor, { conversationId: id, alsoStore }, tagIds);
    return { done: true };
  },
});
