import { z } from 'zod';
import { id } from './common.ts';

/**
 * Who is to move next: `us` (the customer waits for an answer), `late` (a deadline has passed), `customer` (we
 * have answered).
 */
export const waiting = z.enum(['us', 'late', 'customer']);
export type Waiting = z.infer<typeof waiting>;

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** What narrows a list of conversations down, beside status, assignee, channel and customer. */
export const narrowing = {
  tag: id.optional(),
  waiting: waiting.optional().meta({
    description:
      '`us`: the customer waits for us; `late`: a deadline has passed; `customer`: we have answered. Only conversations that are open or in progress',
  }),
  unread: flag
    .optional()
    .meta({ description: '`true`: with something this member has not read; never those done' }),
  mentioned: flag.optional().meta({ description: '`true`: where a note mentions this member' }),
  following: flag.optional().meta({ description: '`true`: what this member follows' }),
};

export const viewFilter = z
  .strictObject({
    status: z.enum(['active', 'open', 'in_progress', 'on_hold', 'done', 'all']).default('active'),
    assignee: z
      .union([id, z.enum(['me', 'none'])])
      .nullable()
      .default(null),
    channel: id.nullable().default(null),
    customer: id.nullable().default(null),
    tag: id.nullable().default(null),
    waiting: waiting.nullable().default(null),
    unread: z.boolean().default(false),
    mentioned: z.boolean().default(false),
    following: z.boolean().default(false),
    sort: z.enum(['urgency', 'newest', 'oldest']).default('urgency'),
  })
  .meta({ id: 'ViewFilter' });
export type ViewFilter = z.infer<typeof viewFilter>;

export const savedView = z
  .object({ id, name: z.string(), shared: z.boolean(), filter: viewFilter })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof savedView>;
export const savedViews = z.object({ items: z.array(savedView) });

const viewName = z.string().trim().min(1).max(60);
export const createView = z.object({
  name: viewName,
  shared: z.boolean().default(false),
  filter: viewFilter,
});
export type CreateView = z.infer<typeof createView>;
export const updateView = z.object({ name: viewName, shared: z.boolean(), filter: viewFilter }).partial();
export const orderViews = z.object({ ids: z.array(id).min(1).max(200) });

export const builtInView = z.enum([
  'mine',
  'unassigned',
  'late',
  'waiting',
  'mentioned',
  'following',
  'active',
  'on_hold',
]);
export type BuiltInView = z.infer<typeof builtInView>;

export const viewCounts = z.object({
  builtIn: z.record(builtInView, z.number().int()),
  saved: z.record(z.string(), z.number().int()),
  cap: z.number().int().meta({ description: 'A number equal to the cap means that many or more' }),
});
export type ViewCounts = z.infer<typeof viewCounts>;
