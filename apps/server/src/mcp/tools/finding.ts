import { z } from 'zod';
import { outside, outsideOrNull } from '../outside.ts';
import { shownConversation } from '../shown.ts';
import { defineTool } from '../tool.ts';
import { cursor, limit } from './inputs.ts';

export const search = defineTool({
  name: 'search',
  title: '検索 (Search)',
  description:
    'Finds conversations by what was written, by names, addresses and filters such as from:, tag:, status:, before: (their Japanese names work too), and customers by name or reading. Answers the place that matches best in each conversation.',
  scope: 'conversations:read',
  writes: false,
  input: z.strictObject({
    query: z.string().trim().min(1).max(500).describe('Words, "phrases", -exclusions and filters'),
    limit: limit(20, 10),
    cursor,
  }),
  about: () => null,
  run: async ({ desk, actor }, { query, ...page }) => {
    const { items, nextCursor, customers, problems } = await desk.search(actor, { q: query, ...page });
    return {
      items: items.map(({ conversation, message, subject, snippet, matches }) => ({
        conversationId: conversation.id,
        subject: outside(subject.text),
        status: conversation.status,
        customer: { id: conversation.customer.id, name: outside(conversation.customer.name) },
        assignee: conversation.assignee,
        message: { id: message.id, direction: message.direction, at: message.at },
        snippet: outside(snippet.text),
        matches,
      })),
      nextCursor,
      customers: customers.map(({ id, name, company }) => ({
        id,
        name: outside(name.text),
        company: outsideOrNull(company?.text ?? null),
      })),
      problems: problems.map(({ code, detail }) => ({ code, detail: outside(detail) })),
    };
  },
});

export const listConversations = defineTool({
  name: 'list_conversations',
  title: '案件の一覧 (List conversations)',
  description:
    'One page of conversations. «view» is the name of a built-in view (mine, unassigned, late, waiting, mentioned, following, active, on_hold) or the id of a saved one from list_views; the other filters are for asking without a view.',
  scope: 'conversations:read',
  writes: false,
  input: z.strictObject({
    view: z.string().max(60).optional(),
    status: z.enum(['active', 'open', 'in_progress', 'on_hold', 'done']).optional(),
    assignee: z.union([z.enum(['me', 'none']), z.uuid()]).optional(),
    customer: z.uuid().optional(),
    tag: z.uuid().optional(),
    waiting: z
      .enum(['us', 'late', 'customer'])
      .optional()
      .describe('Who is to move next; late: a deadline has passed'),
    sort: z.enum(['urgency', 'newest', 'oldest']).default('urgency'),
    limit: limit(25, 10),
    cursor,
  }),
  about: () => null,
  run: async ({ desk, actor }, query) => {
    const { items, nextCursor } = await desk.listConversations(actor, query);
    return { items: items.map(shownConversation), nextCursor };
  },
});

export const listViews = defineTool({
  name: 'list_views',
  title: 'ビューと件数 (Views and counts)',
  description:
    'The views of this desk and how many conversations are in each. A number equal to «cap» means that many or more.',
  scope: 'conversations:read',
  writes: false,
  input: z.strictObject({}),
  about: () => null,
  run: async ({ desk, actor }) => {
    const { saved, counts } = await desk.listViews(actor);
    return {
      builtIn: counts.builtIn,
      saved: saved.map(({ id, name, shared }) => ({ id, name, shared, count: counts.saved[id] ?? 0 })),
      cap: counts.cap,
    };
  },
});

export const listTags = defineTool({
  name: 'list_tags',
  title: 'タグの一覧 (List tags)',
  description: 'The tags of this desk, for list_conversations and add_tags.',
  scope: 'conversations:read',
  writes: false,
  input: z.strictObject({}),
  about: () => null,
  run: async ({ desk, actor }) => {
    const tags = await desk.listTags(actor);
    return { items: tags.slice(0, 500).map(({ id, name }) => ({ id, name })) };
  },
});
