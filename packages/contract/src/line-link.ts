import { z } from 'zod';
import { id, instant } from './common.ts';

/** Asked for by a company's own login page, once it knows who has signed in. */
export const createLineLink = z
  .object({ customerId: id.meta({ description: 'The customer who has signed in' }) })
  .meta({ id: 'CreateLineLink' });

/** Handed on to LINE with the link token; LINE hands it back, and so the two are known to be one person. */
export const lineLink = z
  .object({
    nonce: z
      .string()
      .meta({ description: '256 bits of chance, told once and kept as a hash; good for one use' }),
    expiresAt: instant,
  })
  .meta({ id: 'LineLink' });
export type LineLink = z.infer<typeof lineLink>;

/** How somebody showed who they are. */
export const lineLinkBy = z.enum(['api', 'mail']);
export type LineLinkBy = z.infer<typeof lineLinkBy>;

/** Why a LINE user and a customer were not joined. */
export const lineLinkFailure = z.enum(['refused', 'unknown', 'used', 'expired', 'customer_gone']);
export type LineLinkFailure = z.infer<typeof lineLinkFailure>;
