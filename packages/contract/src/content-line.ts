import { z } from 'zod';
import { lineLinkBy, lineLinkFailure } from './line-link.ts';

/** A choice somebody tapped below a message or in the menu: what its maker wrote into it, never shown to them. */
export const postbackContent = z.object({
  type: z.literal('postback'),
  data: z.string(),
  params: z.record(z.string(), z.string()),
});

/** A button below an answer, by which a person at LINE shows which customer they are. */
export const accountLinkContent = z.object({ type: z.literal('account_link') });

/** What came of it, as a note of the desk. */
export const accountLinkResult = z.object({
  type: z.literal('account_link_result'),
  outcome: z.enum(['linked', 'already', 'failed']),
  reason: lineLinkFailure.nullable(),
  by: lineLinkBy.nullable().meta({ description: 'By the company’s login, or a code sent by mail' }),
  customerName: z.string().nullable(),
});
export type AccountLinkResult = z.infer<typeof accountLinkResult>;
