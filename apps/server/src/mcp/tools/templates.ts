import { z } from 'zod';
import { longestPiece, outside } from '../outside.ts';
import { defineTool } from '../tool.ts';
import { conversationId, cursor, limit } from './inputs.ts';

export const listTemplates = defineTool({
  name: 'list_templates',
  title: '定型文の一覧 (List templates)',
  description: 'The templates that this key’s member may use, by folder and name.',
  scope: 'conversations:read',
  writes: false,
  input: z.strictObject({ limit: limit(50, 25), cursor }),
  about: () => null,
  run: async ({ desk, actor }, page) => {
    const { items, nextCursor } = await desk.listTemplates(actor, page);
    return {
      items: items.map(({ id, name, category, language, channel, beginning }) => ({
        id,
        name,
        category,
        language,
        channel,
        beginning,
      })),
      nextCursor,
    };
  },
});

export const suggestTemplates = defineTool({
  name: 'suggest_templates',
  title: '定型文の候補 (Suggest templates)',
  description: 'The templates that fit what the customer asked last, best first; none when none fits well.',
  scope: 'conversations:read',
  writes: false,
  input: z.strictObject({ conversationId }),
  about: (args) => args.conversationId,
  run: async ({ desk, actor }, args) => {
    const found = await desk.suggestTemplates(actor, args.conversationId);
    return { items: found.map(({ templateId, name, score }) => ({ templateId, name, score })) };
  },
});

export const fillTemplate = defineTool({
  name: 'fill_template',
  title: '定型文を差し込む (Fill a template)',
  description:
    'A template as it reads for the customer of a conversation. «toFillIn» are the places that still need a person’s or your words.',
  scope: 'conversations:read',
  writes: false,
  input: z.strictObject({ templateId: z.uuid(), conversationId }),
  about: (args) => args.conversationId,
  run: async ({ desk, actor }, args) => {
    const { text, markers } = await desk.fillTemplate(actor, args.templateId, args.conversationId);
    return { text: outside(text, longestPiece), toFillIn: markers.slice(0, 50).map(({ name }) => name) };
  },
});
