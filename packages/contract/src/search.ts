import { z } from 'zod';
import { id, instant } from './common.ts';
import { conversationStatus, direction } from './conversations.ts';
import { searchFilters, type SearchFilterName } from './search-grammar.ts';

export const searchQuery = z.object({
  q: z.string().max(500).default('').meta({ description: 'Words, "phrases", -exclusions and filters' }),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  cursor: z.string().max(2000).optional(),
});

/** Where a query stands in a text, in UTF-16 units. */
export const searchRange = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
export const markedText = z.object({ text: z.string(), ranges: z.array(searchRange) });
export type MarkedText = z.infer<typeof markedText>;

/** One conversation with the message in it that matches best. */
export const searchHit = z.object({
  conversation: z.object({
    id,
    subject: z.string(),
    status: conversationStatus,
    customer: z.object({ id, name: z.string(), company: z.string().nullable() }),
    assignee: z.object({ id, name: z.string() }).nullable(),
    channelType: z.string(),
  }),
  message: z.object({
    id,
    direction,
    at: instant,
    from: z.object({ name: z.string().nullable(), address: z.string() }),
    hasAttachment: z.boolean(),
  }),
  subject: markedText,
  from: markedText,
  snippet: markedText.extend({ field: z.enum(['text', 'quoted', 'to', 'file']) }),
  score: z.number(),
  matches: z.number().int().meta({ description: 'Messages of the conversation that match' }),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchCustomer = z.object({
  id,
  name: markedText,
  reading: markedText.nullable(),
  company: markedText.nullable(),
  contact: markedText.nullable(),
});
export type SearchCustomer = z.infer<typeof searchCustomer>;

export const searchProblemCode = z.enum([
  'unknown_date',
  'unknown_status',
  'unknown_kind',
  'unknown_attachment',
  'no_such_member',
  'no_such_channel',
  'no_such_tag',
  'no_such_customer',
  'no_such_order',
  'too_many_terms',
]);
export type SearchProblemCode = z.infer<typeof searchProblemCode>;

export const searchResult = z.object({
  items: z.array(searchHit),
  nextCursor: z.string().nullable(),
  customers: z.array(searchCustomer).meta({ description: 'On the first page' }),
  understood: z.array(
    z.object({
      filter: z.enum(Object.keys(searchFilters) as [SearchFilterName, ...SearchFilterName[]]).nullable(),
      value: z.string(),
      negated: z.boolean(),
      meaning: z.string().nullable().meta({ description: 'Dates: from where to where. Names: whose' }),
    }),
  ),
  problems: z.array(
    z.object({ item: z.string(), code: searchProblemCode, detail: z.string() }).meta({
      description: 'Filters that were left out, and why',
    }),
  ),
  index: z.object({
    waiting: z.number().int().meta({ description: 'Messages still to be indexed, counted up to 10000' }),
    complete: z
      .boolean()
      .meta({ description: 'False while old messages are being indexed and may be missing' }),
  }),
});
export type SearchResult = z.infer<typeof searchResult>;
