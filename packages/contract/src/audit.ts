import { z } from 'zod';
import { id, instant, pageQuery } from './common.ts';

/** What the audit log tells of. A kind never changes its meaning. */
export const auditKinds = [
  'sign_in.succeeded',
  'sign_in.failed',
  'session.ended',
  'password.changed',
  'password.reset_issued',
  'password.reset',
  'two_factor.enabled',
  'two_factor.disabled',
  'recovery_codes.renewed',
  'passkey.added',
  'passkey.removed',
  'member.invited',
  'invitation.withdrawn',
  'member.joined',
  'member.role_changed',
  'member.removed',
  'key.created',
  'key.deleted',
  'channel.created',
  'channel.updated',
  'channel.deleted',
  'channel.secret_renewed',
  'channel.secret_ended',
  'channel.connected',
  'channel.disconnected',
  'line_forward.created',
  'line_forward.updated',
  'line_forward.deleted',
  'mail_app.saved',
  'mail_app.removed',
  'workspace.updated',
  'security.updated',
  'rule.updated',
  'word.added',
  'word.removed',
  'export.made',
  'data.erased',
  'secrets.resealed',
  'assistant.called',
  'assistance.updated',
  'automation.created',
  'automation.updated',
  'automation.deleted',
  'automation.paused',
  'team.skills_changed',
  'room.created',
  'room.updated',
  'room.deleted',
  'webhook.created',
  'webhook.updated',
  'webhook.deleted',
  'webhook.secret_renewed',
  'approval_rule.created',
  'approval_rule.updated',
  'approval_rule.deleted',
  'approver.named',
  'approver.removed',
  'calendar.updated',
  'calendar.removed',
  'template.deleted',
  'tag.merged',
  'tag.deleted',
  'automation.reordered',
  'retention.updated',
  'legal_hold.set',
  'legal_hold.ended',
  'mail.discarded',
  'article.published',
  'article.withdrawn',
  'article.deleted',
  'help_centre.updated',
  'rota.updated',
  'rota.swapped',
  'card.published',
  'card.withdrawn',
  'broadcast.scheduled',
  'broadcast.unscheduled',
  'broadcast.paused',
  'broadcast.resumed',
  'broadcast.stopped',
  'broadcast.deleted',
  'broadcast_settings.updated',
] as const;
export const auditKind = z.enum(auditKinds);
export type AuditKind = z.infer<typeof auditKind>;

/** How somebody came in: by session, API key or command line; `sign_in` has only knocked; `system` is the desk. */
export const auditVia = z.enum(['session', 'key', 'cli', 'sign_in', 'system']);
export type AuditVia = z.infer<typeof auditVia>;

const facts = z.record(z.string(), z.unknown());

export const auditEntry = z.object({
  id,
  at: instant,
  kind: auditKind,
  actor: z.object({ id: id.nullable(), name: z.string() }),
  via: auditVia,
  viaId: z.string().nullable().meta({ description: 'The session’s or key’s id' }),
  address: z.string().nullable(),
  subject: z
    .object({ type: z.string(), id: z.string().nullable(), name: z.string() })
    .nullable()
    .meta({ description: 'Whom or what it was done to' }),
  before: facts.nullable(),
  after: facts.nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

const filters = {
  person: id.optional().meta({ description: 'A member: what they did, and what was done to them' }),
  kind: z.string().max(60).optional().meta({
    description: 'A kind (`member.removed`), or its part before the dot for all of them (`member`)',
  }),
  from: instant.optional(),
  to: instant.optional().meta({ description: 'Before this instant' }),
  query: z.string().trim().max(100).optional().meta({ description: 'Part of a name or address' }),
};

export const auditQuery = pageQuery.extend(filters);
export const auditExportQuery = z.object({
  ...filters,
  format: z.enum(['csv', 'ndjson']).default('csv'),
  locale: z.enum(['ja', 'en']).default('ja'),
});
