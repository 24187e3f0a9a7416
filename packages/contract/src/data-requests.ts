import { z } from 'zod';
import { id, instant, pageQuery } from './common.ts';

export const dataRequestKind = z.enum(['disclosure', 'erasure']);
export type DataRequestKind = z.infer<typeof dataRequestKind>;

/**
 * Why: what the person asked for under the Act on the Protection of Personal Information (個人情報保護法 33–35条), or the
 * company's own rule. A choice and not a text, so that the record itself holds no personal data.
 */
export const dataRequestReason = z.enum([
  'disclosure_request',
  'correction_check',
  'stop_use_request',
  'deletion_request',
  'retention_over',
  'entered_by_mistake',
]);
export type DataRequestReason = z.infer<typeof dataRequestReason>;

export const requestReference = z
  .string()
  .trim()
  .max(40)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_./#-]*$/u,
    'must be a number or sign of your own, such as 2026-031, and hold no name',
  )
  .nullable()
  .default(null)
  .meta({ description: 'Your own number of the request. No names: this is kept for ever' });

export const createDataRequest = z.object({
  kind: dataRequestKind,
  reason: dataRequestReason,
  reference: requestReference,
  confirm: z
    .string()
    .max(120)
    .optional()
    .meta({ description: 'For an erasure: the customer’s name, typed once more' }),
});
export type CreateDataRequest = z.infer<typeof createDataRequest>;

export const dataRequest = z.object({
  id,
  customerId: id,
  kind: dataRequestKind,
  reason: dataRequestReason,
  reference: z.string().nullable(),
  actor: z.object({ id: id.nullable(), name: z.string() }),
  counts: z.record(z.string(), z.number().int()),
  at: instant,
  archive: z.boolean().meta({ description: 'Whether what is held can be fetched from `…/archive` now' }),
});
export type DataRequest = z.infer<typeof dataRequest>;
export const listDataRequests = pageQuery.extend({ customer: z.string().max(60).optional() });
