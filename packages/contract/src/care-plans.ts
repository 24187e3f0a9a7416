import { z } from 'zod';
import { id, instant, locale } from './common.ts';

/** Days and instants that somebody can mean: what is reckoned from them stays within what a calendar holds. */
export const careDay = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day < '2200-01-01', 'must be a day from 1900 to 2199');
export const careInstant = instant.refine(
  (at) => at >= '1900-01-01' && at < '2200-01-01',
  'must be from 1900 to 2199',
);

/** What may begin a plan. Other systems tell of the first three; dates stand in records; people begin by hand. */
export const careEventKinds = [
  'bought',
  'delivered',
  'stayed',
  'resolved',
  'contract_end',
  'birthday',
  'company_anniversary',
  'own_date',
  'manual',
] as const;
export const careEventKind = z.enum(careEventKinds);
export type CareEventKind = z.infer<typeof careEventKind>;

/** What a task is for. Two of one kind never stand close together for one customer. */
export const carePurposes = [
  'thanks',
  'check_in',
  'visit',
  'renewal',
  'celebration',
  'gift',
  'offer',
  'other',
] as const;
export const carePurpose = z.enum(carePurposes);
export type CarePurpose = z.infer<typeof carePurpose>;

/** By what it is done. */
export const careWays = ['mail', 'line', 'phone', 'visit', 'card', 'gift'] as const;
export const careWay = z.enum(careWays);
export type CareWay = z.infer<typeof careWay>;

/** Who does it: the customer's contact person, their backup, or whose conversation it was. */
export const careDoers = ['contact_person', 'backup', 'conversation_owner'] as const;
export const careDoer = z.enum(careDoers);
export type CareDoer = z.infer<typeof careDoer>;

export const careStep = z
  .object({
    name: z.string().trim().min(1).max(60),
    purpose: carePurpose,
    months: z
      .number()
      .int()
      .min(-12)
      .max(60)
      .meta({ description: 'After the event; before it when negative' }),
    days: z.number().int().min(-366).max(730).meta({ description: 'Further days after (or before) that' }),
    prepareDays: z
      .number()
      .int()
      .min(0)
      .max(90)
      .meta({ description: 'How long before its day the task is proposed' }),
    who: careDoer,
    way: careWay,
    promotional: z.boolean().meta({ description: 'Only to those who agreed to be sent news' }),
    text: z.string().max(4000).meta({ description: 'With the variables and conditions of templates' }),
  })
  .meta({ id: 'CareStep' });
export type CareStep = z.infer<typeof careStep>;

export const carePlanDefinition = z
  .object({
    event: careEventKind,
    language: locale.meta({ description: 'Of its texts' }),
    closedDay: z
      .enum(['next', 'previous', 'keep'])
      .meta({ description: 'What a step does that falls on a day on which the desk is closed' }),
    conditions: z.object({
      tagIds: z.array(id).max(20).meta({ description: 'Any of these tags; empty: whatever tags' }),
      companyIds: z
        .array(id)
        .max(50)
        .meta({ description: 'Any of these companies; empty: whatever company' }),
      amountAtLeast: z.number().int().min(0).max(1_000_000_000).nullable().meta({
        description: 'The event’s amount in yen; an event without one does not reach it',
      }),
    }),
    stopOn: z.object({
      reply: z.boolean().meta({ description: 'What is not begun yet stops when the customer writes' }),
      complaint: z.boolean().meta({ description: 'or when they complain' }),
    }),
    steps: z.array(careStep).min(1).max(12),
  })
  .meta({ id: 'CarePlanDefinition' });
export type CarePlanDefinition = z.infer<typeof carePlanDefinition>;

const planName = z.string().trim().min(1).max(80);
const version = z.number().int().min(1);

export const carePlan = z.object({
  id,
  name: z.string(),
  enabled: z.boolean(),
  starter: z.string().nullable().meta({ description: 'Which of ours it was made from' }),
  version,
  definition: carePlanDefinition,
  running: z.number().int().meta({ description: 'Open tasks of it, counted up to 1000' }),
  changedAt: instant,
});
export type CarePlan = z.infer<typeof carePlan>;
export const carePlans = z.object({ items: z.array(carePlan) });

export const createCarePlan = z
  .object({ name: planName, definition: carePlanDefinition })
  .meta({ id: 'CreateCarePlan' });
export type CreateCarePlan = z.infer<typeof createCarePlan>;

export const updateCarePlan = z
  .object({
    basedOn: version.meta({ description: 'The version that was read' }),
    name: planName.optional(),
    enabled: z.boolean().optional(),
    definition: carePlanDefinition.optional(),
  })
  .meta({ id: 'UpdateCarePlan' });
export type UpdateCarePlan = z.infer<typeof updateCarePlan>;

export const carePlanVersions = z.object({
  items: z.array(
    z.object({
      version,
      name: z.string(),
      enabled: z.boolean(),
      definition: carePlanDefinition,
      by: z.object({ id, name: z.string() }).nullable(),
      at: instant,
    }),
  ),
});
export type CarePlanVersions = z.infer<typeof carePlanVersions>;

export const addCareStarters = z.object({ language: locale });

export const previewCarePlan = z
  .object({ definition: carePlanDefinition, customerId: id, on: careDay })
  .meta({ id: 'PreviewCarePlan' });
export type PreviewCarePlan = z.infer<typeof previewCarePlan>;

/** What a plan would mean for a customer if its event were on a day. */
export const carePlanPreview = z.object({
  steps: z.array(
    z.object({
      name: z.string(),
      dueOn: z.iso.date(),
      prepareOn: z.iso.date(),
      movedFrom: z.iso.date().nullable().meta({ description: 'Where it would fall on a closed day' }),
      assignee: z.object({ id, name: z.string() }).nullable(),
      hindrance: z.string().nullable().meta({ description: 'Why it would not come about' }),
      text: z.string(),
    }),
  ),
});
export type CarePlanPreview = z.infer<typeof carePlanPreview>;

/** Something that happened with a customer, told once: the same kind and key again changes nothing. */
export const tellCareEvent = z
  .object({
    customerId: id,
    kind: z.enum(['bought', 'delivered', 'stayed', 'manual']),
    key: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({ description: 'What it is known by where it happened: an order number, a stay' }),
    at: careInstant,
    amount: z.number().int().min(0).max(1_000_000_000).nullable().default(null),
    planId: id.nullable().default(null).meta({ description: '`manual`: the plan that is begun' }),
  })
  .refine(({ kind, planId }) => (kind === 'manual') === (planId !== null), {
    message: 'must be given for `manual`, and only there',
    path: ['planId'],
  })
  .meta({ id: 'TellCareEvent' });
export type TellCareEvent = z.infer<typeof tellCareEvent>;
export const careEventTold = z.object({ repeated: z.boolean() });
