import { z } from 'zod';
import { id, instant, pageQuery } from './common.ts';

export const contactPoint = z.object({ id, kind: z.enum(['email']), value: z.string() });

export const customer = z.object({
  id,
  name: z.string(),
  reading: z.string().nullable(),
  company: z.string().nullable(),
  title: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string(),
  contactPersonId: id.nullable(),
  contactPoints: z.array(contactPoint),
  createdAt: instant,
});
export type Customer = z.infer<typeof customer>;

export const updateCustomer = z
  .object({
    name: z.string().trim().min(1).max(120),
    reading: z.string().trim().max(120).nullable(),
    company: z.string().trim().max(120).nullable(),
    title: z.string().trim().max(120).nullable(),
    phone: z.string().trim().max(40).nullable(),
    note: z.string().max(4000),
    contactPersonId: id.nullable(),
  })
  .partial();
export const listCustomers = pageQuery.extend({ query: z.string().max(200).optional() });
