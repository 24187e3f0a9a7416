import { z } from 'zod';
import { outside } from '../outside.ts';
import { defineTool } from '../tool.ts';
import { limit } from './inputs.ts';

export const today = defineTool({
  name: 'today',
  title: '本日 (Today)',
  description:
    'What is to be done, in order of urgency, each with its reasons and times: answers due, promises, call-backs, approvals, hand-overs, after-care and customers who need care. «group» is late, today, next (up to the end of the next business day) or care. «member» is me, a member’s id, or team; others than me are for owners and leads.',
  scope: 'conversations:read',
  writes: false,
  input: z.strictObject({
    member: z.union([z.enum(['me', 'team']), z.uuid()]).default('me'),
    limit: limit(50, 20),
  }),
  about: () => null,
  run: async ({ desk, actor }, { member, limit: most }) => {
    const { items, ...day } = await desk.today(actor, member);
    return {
      ...day,
      more: day.more || items.length > most,
      items: items.slice(0, most).map(({ group, conversationId, customer, subject, owner, reasons }) => ({
        group,
        conversationId,
        customer: customer === null ? null : { id: customer.id, name: outside(customer.name) },
        subject: outside(subject),
        owner,
        reasons: reasons.map(({ kind, dueAt, since, text, deadline, step, level, signals }) => ({
          kind,
          dueAt,
          since,
          about: outside(text),
          detail: deadline ?? step ?? level,
          signals,
        })),
      })),
    };
  },
});
