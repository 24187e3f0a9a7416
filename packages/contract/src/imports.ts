import { z } from 'zod';
import { id, instant } from './common.ts';

/** What a column of a list may hold. */
export const importField = z.enum([
  'name',
  'familyName',
  'givenName',
  'reading',
  'familyReading',
  'givenReading',
  'honorific',
  'company',
  'title',
  'email',
  'email2',
  'phone',
  'mobile',
  'postalCode',
  'prefecture',
  'city',
  'address',
  'building',
  'note',
  'allergy',
  'caution',
  'preference',
  'contactPerson',
  'birthday',
  'companyAnniversary',
  'contractEnd',
  'boughtOn',
  'deliveredOn',
]);
export type ImportField = z.infer<typeof importField>;

/** One field, or null for «not taken over», for each column from the left. */
export const importMapping = z.array(importField.nullable()).max(200);
export type ImportMapping = z.infer<typeof importMapping>;

export const importExisting = z.enum(['fill', 'overwrite', 'skip']).meta({
  description:
    'A customer who is known already: fill what is empty, take over what the list says, or leave as is',
});
export type ImportExisting = z.infer<typeof importExisting>;

export const importErrorCode = z.enum([
  'name_missing',
  'email_invalid',
  'phone_invalid',
  'too_long',
  'contact_person_unknown',
  'two_people',
  'date_invalid',
  'date_serial',
  'date_without_year',
  'wrong_columns',
  'unreadable',
]);
export type ImportErrorCode = z.infer<typeof importErrorCode>;

/** What is known of a list of any kind. */
export const listImport = z.object({
  id,
  name: z.string(),
  encoding: z.enum(['utf-8', 'shift_jis', 'utf-16le', 'utf-16be']),
  delimiter: z.enum([',', ';', '\t']),
  headings: z.array(z.string()),
  mapping: z.array(z.string().nullable()),
  existing: importExisting,
  origin: z.string().nullable().meta({ description: 'Of a list of orders: the shop it is from' }),
  state: z.enum(['draft', 'running', 'done', 'failed', 'stopped']),
  total: z.number().int(),
  processed: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  errors: z.number().int(),
  createdAt: instant,
  finishedAt: instant.nullable(),
});
export type ListImport = z.infer<typeof listImport>;

export const customerImport = listImport.extend({ mapping: importMapping });
export type CustomerImport = z.infer<typeof customerImport>;

export const importError = z.object({
  line: z.number().int().meta({ description: 'The line of the file on which the row begins, from 1' }),
  code: importErrorCode,
  heading: z.string().nullable(),
  cells: z.array(z.string()),
});
export type ImportError = z.infer<typeof importError>;

export const importRow = z.object({
  line: z.number().int(),
  values: z.partialRecord(importField, z.string()),
  error: z.object({ code: importErrorCode, heading: z.string().nullable() }).nullable(),
});
export type ImportRow = z.infer<typeof importRow>;

export const previewImport = z.object({ mapping: importMapping });
export const importPreview = z.object({
  rows: z.array(importRow).meta({ description: 'The first rows as they would be taken over' }),
  samples: z.array(z.array(z.string())).meta({ description: 'The first rows as they stand in the file' }),
  problem: z
    .enum(['no_name', 'field_twice'])
    .nullable()
    .meta({ description: 'What stands against starting with this mapping' }),
});
export type ImportPreview = z.infer<typeof importPreview>;
export const startImport = z.object({ mapping: importMapping, existing: importExisting.default('fill') });

export const exportEncoding = z.enum(['utf-8', 'shift_jis']);
export const exportCustomers = z.object({
  encoding: exportEncoding.default('utf-8'),
  language: z.enum(['ja', 'en']).default('ja').meta({ description: 'Of the headings' }),
});
