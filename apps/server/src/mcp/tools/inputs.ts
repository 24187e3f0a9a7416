import { z } from 'zod';

export const conversationId = z.uuid().describe('The conversation’s id');

export const cursor = z
  .string()
  .max(2000)
  .optional()
  .describe('«nextCursor» of the page before, as it was answered');

/** How many of a list are answered at once. */
export const limit = (most: number, usual: number) =>
  z.number().int().min(1).max(most).default(usual).describe(`From 1 to ${most}`);
