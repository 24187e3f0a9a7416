import { z } from 'zod';
import { id, instant } from './common.ts';
import { conversationStatus, despiteOpenPoints } from './conversations.ts';

/** What is done to several conversations at once. */
export const bulkAction = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('assign'), assigneeId: id.nullable() }),
    z.object({
      kind: z.literal('status'),
      status: conversationStatus,
      holdReason: z.string().trim().min(1).max(200).optional(),
      holdUntil: instant.optional(),
      despiteOpenPoints: despiteOpenPoints.optional(),
    }),
    z.object({
      kind: z.literal('tag'),
      add: z.array(id).max(20).default([]),
      remove: z.array(id).max(20).default([]),
    }),
    z.object({ kind: z.literal('read') }),
  ])
  .meta({ id: 'BulkAction' });
export type BulkAction = z.infer<typeof bulkAction>;

export const bulkRequest = z.object({ ids: z.array(id).min(1).max(500), action: bulkAction });
export type BulkRequest = z.infer<typeof bulkRequest>;

export const bulkResult = z.object({
  id: id.nullable().meta({ description: 'For undoing it; null when nothing had to be changed' }),
  changed: z.array(id),
  unchanged: z.array(id).meta({ description: 'Were so already' }),
  openPoints: z.array(id).meta({
    description: 'Were not closed: points of their check lists are open. Send `despiteOpenPoints` for these',
  }),
  mayClose: z.boolean().meta({ description: 'Whether those can be closed all the same' }),
  missing: z.array(id).meta({ description: 'Are not in this workspace, or were merged into another' }),
  undoUntil: instant.nullable(),
});
export type BulkResult = z.infer<typeof bulkResult>;

export const bulkUndoResult = z.object({
  restored: z.array(id),
  leftAlone: z
    .array(z.object({ id, subject: z.string() }))
    .meta({ description: 'Changed by somebody, or by a message, since' }),
});
export type BulkUndoResult = z.infer<typeof bulkUndoResult>;
