import { z } from 'zod';
import { id, instant } from './common.ts';

const count = z.number().int().min(0);

/** A process of the desk, wherever it runs. */
export const deskProcess = z.object({
  id,
  host: z.string(),
  pid: z.number().int(),
  roles: z.array(z.enum(['api', 'worker'])),
  version: z.string(),
  startedAt: instant,
  seenAt: instant,
  alive: z.boolean().meta({ description: 'It spoke within the last 15 seconds' }),
  memoryBytes: z.number(),
  loopDelayMs: z
    .number()
    .meta({ description: 'How long its event loop is late, 99th percentile of the last seconds' }),
});
export type DeskProcess = z.infer<typeof deskProcess>;

export const backupRun = z.object({
  slot: instant.meta({ description: 'When it was due' }),
  state: z.enum(['asked', 'running', 'done', 'failed']),
  attempts: count,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  file: z.string().nullable(),
  sizeBytes: z.number().nullable(),
  rows: z.number().nullable(),
  error: z.string().nullable(),
});
export type BackupRun = z.infer<typeof backupRun>;

/** What a worker does about backups by itself; null when no folder is set (BACKUP_DIR). */
export const backupPlan = z.object({
  times: z.array(z.string()),
  timeZone: z.string(),
  keep: count,
  encrypted: z.boolean(),
  next: instant,
});

export const jobQueue = z.object({
  name: z.string(),
  ready: count.meta({ description: 'Due now' }),
  later: count.meta({ description: 'Waiting for their time' }),
  running: count,
  oldestSeconds: z.number().meta({ description: 'How long the oldest that is due has waited' }),
});
export type JobQueue = z.infer<typeof jobQueue>;

export const slowStatement = z.object({
  name: z.string(),
  text: z.string().meta({ description: 'The statement as the program has it, without any value' }),
  calls: z.number(),
  slow: z.number().meta({ description: 'Calls that took SLOW_QUERY_MS or longer' }),
  meanMs: z.number(),
  maxMs: z.number(),
  lastSlowAt: instant,
});
export type SlowStatement = z.infer<typeof slowStatement>;

/** How the desk runs; nothing of any workspace's contents. */
export const operations = z.object({
  version: z.string(),
  database: z.object({
    version: z.string(),
    sizeBytes: z.number(),
    startedAt: instant,
    embedded: z.boolean(),
  }),
  processes: z.array(deskProcess),
  backups: z.object({ plan: backupPlan.nullable(), runs: z.array(backupRun) }),
  queues: z.array(jobQueue),
  slow: z.object({ thresholdMs: count, statements: z.array(slowStatement) }),
});
export type Operations = z.infer<typeof operations>;

/** What a workspace may keep for a time and then remove. */
export const retentionKinds = ['conversations', 'attachments', 'sources', 'activity'] as const;
export const retentionKind = z.enum(retentionKinds);
export type RetentionKind = z.infer<typeof retentionKind>;

const months = z.number().int().min(1).max(240).nullable();

/** Months until each is removed; null keeps it for good. */
export const retentionRules = z
  .object({ conversations: months, attachments: months, sources: months, activity: months })
  .meta({ id: 'RetentionRules' });
export type RetentionRules = z.infer<typeof retentionRules>;

const amount = z.object({ count, bytes: z.number(), capped: z.boolean() });

/** How much rules would remove now; a count that has reached its cap means that many or more. */
export const retentionPreview = z.object({
  conversations: amount,
  attachments: amount,
  sources: amount,
  activity: amount,
});
export type RetentionPreview = z.infer<typeof retentionPreview>;

export const legalHold = z.object({
  conversationId: id,
  subject: z.string(),
  reason: z.string(),
  at: instant,
  memberName: z.string().nullable(),
});
export type LegalHold = z.infer<typeof legalHold>;

export const retention = z.object({
  rules: retentionRules,
  runs: z.array(
    z.object({
      id,
      kind: retentionKind,
      months: count,
      at: instant,
      removed: count,
      bytes: z.number(),
    }),
  ),
  holds: z.array(legalHold).meta({ description: 'Conversations no rule touches, newest first, at most 200' }),
});
export type Retention = z.infer<typeof retention>;

export const setLegalHold = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'SetLegalHold' });
export const legalHoldResponse = z.object({ hold: legalHold.nullable() });
