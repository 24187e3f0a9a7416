import { z } from 'zod';
import { readingMarks } from './automation.ts';
import { id, instant } from './common.ts';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line');
const memberRef = z.object({ id, name: z.string() });

/** By which way of contact a conversation came. */
export const checklistChannels = ['email', 'line', 'chat', 'phone'] as const;
/** What a conversation has become beside its messages: 返品, 交換, 修理, カイゼン. */
export const checklistMatters = ['return', 'exchange', 'repair', 'improvement'] as const;

/** A rule of law that a point comes from: dated data, to be checked with counsel. */
export const checklistLaw = z.object({
  article: line(120).meta({ description: '消費生活用製品安全法第35条' }),
  source: z.url({ protocol: /^https?$/ }).max(300),
  inForceFrom: z.iso.date(),
  asOf: z.iso.date().meta({ description: 'When it was last looked up' }),
});
export type ChecklistLaw = z.infer<typeof checklistLaw>;

export const checklistPoint = z.object({
  text: line(200),
  hint: z.string().trim().max(500).default('').meta({ description: 'How it is seen to, or why' }),
  law: checklistLaw.nullable().default(null),
});
export type ChecklistPoint = z.infer<typeof checklistPoint>;

const conditions = {
  channels: z.array(z.enum(checklistChannels)).max(checklistChannels.length).default([]),
  marks: z.array(z.enum(readingMarks)).max(readingMarks.length).default([]).meta({
    description: 'What the language engine read in a message of the customer',
  }),
  matters: z.array(z.enum(checklistMatters)).max(checklistMatters.length).default([]),
};

/** When a list is offered: each kind that names something must hold, by any one it names; with none it is never offered. */
export const checklistConditions = z
  .object({ ...conditions, tagIds: z.array(id).max(20).default([]) })
  .meta({ id: 'ChecklistConditions' });
export type ChecklistConditions = z.infer<typeof checklistConditions>;

const said = {
  name: line(80),
  points: z.array(checklistPoint).min(1).max(40),
};

/** A list that names nothing of one desk, as sets carry it; its tags stand beside it. */
export const portableChecklist = z.object({ ...said, ...conditions });
export type PortableChecklist = z.infer<typeof portableChecklist>;

export const checklist = z
  .object({
    id,
    ...said,
    conditions: checklistConditions,
    revision: z.number().int(),
    changedBy: memberRef.nullable(),
    changedAt: instant,
  })
  .meta({ id: 'Checklist' });
export type Checklist = z.infer<typeof checklist>;
export const createChecklist = z
  .object({ ...said, conditions: checklistConditions })
  .meta({ id: 'CreateChecklist' });
export type CreateChecklist = z.infer<typeof createChecklist>;
export const saveChecklist = createChecklist
  .extend({ basedOn: z.number().int().min(1).meta({ description: 'The `revision` that was seen' }) })
  .meta({ id: 'SaveChecklist' });
export type SaveChecklist = z.infer<typeof saveChecklist>;

/** What happens where a conversation is closed with open points: `ask` first, or `refuse`. */
export const checklistClosing = z.enum(['ask', 'refuse']);
export type ChecklistClosing = z.infer<typeof checklistClosing>;
export const checklists = z.object({ items: z.array(checklist), closing: checklistClosing });
export type Checklists = z.infer<typeof checklists>;
export const saveChecklistSettings = z
  .object({ closing: checklistClosing })
  .meta({ id: 'SaveChecklistSettings' });

/** A list at a conversation, as it was when it was attached. */
export const attachedChecklist = z
  .object({
    id,
    checklistId: id.nullable().meta({ description: 'Null where the list was deleted since' }),
    name: z.string(),
    points: z.array(
      checklistPoint.extend({
        position: z.number().int().meta({ description: 'From 1' }),
        checkedAt: instant.nullable(),
        checkedBy: memberRef.nullable(),
      }),
    ),
    attachedAt: instant,
    attachedBy: memberRef.nullable(),
    rule: z.string().nullable().meta({ description: 'The automation rule that attached it' }),
  })
  .meta({ id: 'AttachedChecklist' });
export type AttachedChecklist = z.infer<typeof attachedChecklist>;

/** Why a list is offered: the values that were found, of each kind it names. */
export const checklistReason = z.object({
  kind: z.enum(['channel', 'tag', 'mark', 'matter']),
  value: z.string().meta({ description: 'Of a tag its id' }),
});
export type ChecklistReason = z.infer<typeof checklistReason>;

const choice = z.object({ id, name: z.string(), points: z.number().int() });
export const conversationChecklists = z.object({
  items: z.array(attachedChecklist),
  offered: z.array(choice.extend({ because: z.array(checklistReason) })),
  others: z.array(choice).meta({ description: 'All other lists that can be attached' }),
});
export type ConversationChecklists = z.infer<typeof conversationChecklists>;

export const attachChecklist = z.object({ checklistId: id }).meta({ id: 'AttachChecklist' });
export const checklistPointParams = z.object({
  id,
  otherId: id,
  position: z.coerce.number().int().min(1).max(40),
});
export const checkPoint = z.object({ checked: z.boolean() }).meta({ id: 'CheckPoint' });
