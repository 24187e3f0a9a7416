import { z } from 'zod';

/** A choice somebody tapped below a message or in the menu: what its maker wrote into it, never shown to them. */
export const postbackContent = z.object({
  type: z.literal('postback'),
  data: z.string(),
  params: z.record(z.string(), z.string()),
});
