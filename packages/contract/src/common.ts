import { z } from 'zod';

/** An identifier of ours: a UUID (version 7, so that newer ones sort later). */
export const id = z.uuid().meta({ description: 'UUID' });

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime().meta({ description: 'ISO 8601 instant in UTC' });

/** A page of items; `nextCursor` is opaque and null on the last page. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Query parameters of a paged list. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
});

export const idParams = z.object({ id });

/** Answer of an operation that has nothing to tell but that it was done. */
export const done = z.object({ done: z.literal(true) });

export const locale = z.enum(['ja', 'en']);
export type Locale = z.infer<typeof locale>;

/** A person or address named in a mail. */
export const correspondent = z.object({ name: z.string().nullable(), address: z.string() });
export type Correspondent = z.infer<typeof correspondent>;

/** An address as mail programs in Japan really use them: `a..b@docomo.ne.jp` is one. */
export const mailboxAddress = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>\p{Cc}]+@[^\s@<>\p{Cc}]+$/u, 'must be an e-mail address such as support@example.jp');
