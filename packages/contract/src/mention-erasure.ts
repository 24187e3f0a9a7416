import { z } from 'zod';
import { requestReference } from './data-requests.ts';
import { erasureReasons } from './mention-names.ts';

/** A mention that goes for good: its writer or the network asks for that, or it should not have been entered. */
export const eraseMention = z
  .object({
    basedOn: z.number().int().min(1),
    reason: z.enum(erasureReasons),
    reference: requestReference,
  })
  .meta({ id: 'EraseMention' });
export type EraseMention = z.infer<typeof eraseMention>;
