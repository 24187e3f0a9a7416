import { z } from 'zod';
import { id, instant, pageQuery } from './common.ts';

export const company = z.object({
  id,
  name: z.string(),
  reading: z.string().nullable(),
  phone: z.string().nullable(),
  postalCode: z.string().nullable(),
  address: z.string().nullable(),
  website: z.string().nullable(),
  note: z.string(),
  people: z
    .number()
    .int()
    .meta({ description: 'How many customers belong to it; 1000 means that many or more' }),
  createdAt: instant,
});
export type Company = z.infer<typeof company>;

const text = (most: number) => z.string().trim().max(most);
const fields = z.object({
  name: text(120).min(1),
  reading: text(120).nullable(),
  phone: text(40).nullable(),
  postalCode: text(12).nullable(),
  address: text(300).nullable(),
  website: text(300)
    .regex(/^https?:\/\/\S+$/u, 'must be an address such as https://example.jp')
    .nullable(),
  note: z.string().max(4000),
});
export const createCompany = fields.partial().required({ name: true }).meta({ id: 'CreateCompany' });
export type CreateCompany = z.infer<typeof createCompany>;
export const updateCompany = fields.partial().meta({ id: 'UpdateCompany' });
export type UpdateCompany = z.infer<typeof updateCompany>;
export const listCompanies = pageQuery.extend({ query: z.string().max(200).optional() });
