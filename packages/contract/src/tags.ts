import { z } from 'zod';
import { id } from './common.ts';

/** The palette of the screens: tags have no other colours. */
export const tagColour = z.enum(['ink', 'ai', 'shu', 'yamabuki', 'wakatake']);
export type TagColour = z.infer<typeof tagColour>;

export const tag = z.object({ id, name: z.string(), colour: tagColour }).meta({ id: 'Tag' });
export type Tag = z.infer<typeof tag>;
export const tags = z.object({ items: z.array(tag) });

const tagName = z.string().trim().min(1).max(40);

export const createTag = z.object({ name: tagName, colour: tagColour.default('ink') });
export const updateTag = z.object({ name: tagName, colour: tagColour }).partial();
export const mergeTag = z.object({ into: id });

export const changeTags = z
  .object({ add: z.array(id).max(20).default([]), remove: z.array(id).max(20).default([]) })
  .meta({ id: 'ChangeTags' });
