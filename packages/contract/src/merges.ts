import { z } from 'zod';
import { id, instant } from './common.ts';
import { customer } from './customers.ts';
import { lineLinkBy } from './line-link.ts';

/** Why two customers may be one person, each with what they have in common. */
export const duplicateEvidence = z.object({
  kind: z.enum([
    'same_phone',
    'same_name_company',
    'same_reading_domain',
    'same_name_address',
    'same_name_reading',
  ]),
  value: z.string(),
});
export type DuplicateEvidence = z.infer<typeof duplicateEvidence>;

export const customerDuplicate = z.object({
  id,
  customers: z.tuple([customer, customer]).meta({ description: 'The one known for longer stands first' }),
  evidence: z.array(duplicateEvidence),
  score: z.number().int(),
  foundAt: instant,
});
export type CustomerDuplicate = z.infer<typeof customerDuplicate>;

export const mergeCustomers = z.object({
  customerId: id.meta({ description: 'The customer that becomes part of the one in the path' }),
});

export const customerMerge = z.object({
  id,
  keptId: id,
  mergedId: id,
  mergedName: z.string(),
  at: instant,
  actor: z.object({ id, name: z.string() }).nullable(),
  moved: z.object({
    conversations: z.number().int(),
    contactPoints: z.number().int(),
    careNotes: z.number().int(),
  }),
  evidence: z
    .object({ kind: z.enum(['line_account_link', 'line_code']), by: lineLinkBy.nullable(), at: instant })
    .nullable()
    .meta({ description: 'What showed that they are one person; null: a member said so' }),
  undoneAt: instant.nullable(),
  undoable: z
    .boolean()
    .meta({ description: 'Only the newest merge of a customer that still stands can be undone' }),
});
export type CustomerMerge = z.infer<typeof customerMerge>;
export type MergeEvidence = NonNullable<CustomerMerge['evidence']>;
