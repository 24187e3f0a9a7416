import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';

export const contactKind = z.enum(['email', 'phone', 'line', 'chat']);
export type ContactKind = z.infer<typeof contactKind>;

export const contactPoint = z.object({
  id,
  kind: contactKind,
  value: z.string(),
  primary: z.boolean().meta({ description: 'The first to be used among those of its kind' }),
  shared: z.boolean().meta({ description: 'A telephone that several customers have' }),
});
export type ContactPoint = z.infer<typeof contactPoint>;

export const careKind = z.enum(['allergy', 'caution', 'preference', 'care']);
export type CareKind = z.infer<typeof careKind>;
const careText = z.string().trim().min(1).max(200);

export const careNote = z.object({
  id,
  kind: careKind,
  text: z.string(),
  notedOn: z.iso.date(),
  author: z.object({ id, name: z.string() }).nullable(),
});
export type CareNote = z.infer<typeof careNote>;
export const createCareNote = z.object({ kind: careKind, text: careText, notedOn: z.iso.date().optional() });
export const updateCareNote = z
  .object({ kind: careKind, text: careText, notedOn: z.iso.date() })
  .partial()
  .meta({ id: 'UpdateCareNote' });

export const customer = z.object({
  id,
  name: z.string(),
  reading: z.string().nullable(),
  readingGuessed: z.boolean().meta({ description: 'The reading is a guess that nobody has confirmed yet' }),
  honorific: z.string().meta({ description: 'What follows the name: 様, 先生, 御中; empty for none' }),
  company: z.string().nullable(),
  companyId: id.nullable(),
  title: z.string().nullable(),
  phone: z.string().nullable().meta({ description: 'The primary telephone among the contact points' }),
  postalCode: z.string().nullable(),
  address: z.string().nullable(),
  note: z.string(),
  contactPersonId: id.nullable(),
  backupPersonId: id.nullable(),
  contactPoints: z.array(contactPoint),
  erasedAt: instant.nullable().meta({ description: 'When what was known of this person was erased' }),
  createdAt: instant,
});
export type Customer = z.infer<typeof customer>;

export const customerDetail = customer.extend({ careNotes: z.array(careNote) });
export type CustomerDetail = z.infer<typeof customerDetail>;

const text = (most: number) => z.string().trim().max(most);
const fields = z.object({
  name: text(120).min(1),
  reading: text(120)
    .nullable()
    .meta({ description: 'What is written is confirmed; null asks for a new guess' }),
  honorific: text(10),
  company: text(120).nullable().meta({ description: 'By name; one that is new is made' }),
  companyId: id.nullable(),
  title: text(120).nullable(),
  phone: text(40).nullable().meta({ description: 'Sets or removes the primary telephone' }),
  postalCode: text(12).nullable(),
  address: text(300).nullable(),
  note: z.string().max(4000),
  contactPersonId: id.nullable(),
  backupPersonId: id.nullable(),
});
export const updateCustomer = fields.partial().meta({ id: 'UpdateCustomer' });
export type UpdateCustomer = z.infer<typeof updateCustomer>;

export const createContactPoint = z.object({
  kind: z.enum(['email', 'phone']),
  value: text(254).min(1),
  shared: z
    .boolean()
    .default(false)
    .meta({ description: 'Take a telephone that another customer has too, such as a switchboard' }),
});
export type CreateContactPoint = z.infer<typeof createContactPoint>;
export const updateContactPoint = z.object({ primary: z.literal(true) });

export const createCustomer = fields
  .partial()
  .required({ name: true })
  .extend({ email: text(254).nullable().optional() })
  .meta({ id: 'CreateCustomer' });
export type CreateCustomer = z.infer<typeof createCustomer>;

export const listCustomers = pageQuery.extend({
  query: z.string().max(200).optional(),
  company: z.string().max(60).optional().meta({ description: 'The id of a company' }),
  contactPerson: z.string().max(60).optional().meta({ description: 'A member id, `me` or `none`' }),
  sort: z.enum(['name', 'reading']).default('name'),
});

export const customerEventKind = z.enum([
  'created',
  'imported',
  'changed',
  'reading_confirmed',
  'contact_added',
  'contact_removed',
  'contact_primary',
  'care_added',
  'care_changed',
  'care_removed',
  'merged',
  'merge_undone',
  'consent_given',
  'consent_withdrawn',
  'care_done',
  'care_released',
  'visited',
  'disclosed',
  'erased',
]);
export type CustomerEventKind = z.infer<typeof customerEventKind>;

/** One entry of everything there has been with a customer. Further sources may come: unknown ones may be left out. */
export const timelineEntry = z.object({
  id,
  at: instant,
  source: z.enum(['message', 'activity', 'record', 'broadcast', 'order', 'survey']),
  kind: z
    .string()
    .meta({ description: 'Direction of a message, kind of an activity or of a change of record' }),
  actor: z.object({ id, name: z.string() }).nullable(),
  text: z.string().nullable().meta({ description: 'The first words of a message' }),
  conversation: z.object({ id, subject: z.string() }).nullable(),
  data: z.record(z.string(), z.string().nullable()),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;
export const timelinePage = page(timelineEntry);
