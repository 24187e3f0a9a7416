import { z } from 'zod';
import { id, instant, locale, mailboxAddress } from './common.ts';

export const role = z.enum(['owner', 'lead', 'agent', 'trainee', 'observer']);
export type Role = z.infer<typeof role>;

/** What an actor may do; a role grants a set of these and an API key is limited to some. */
export const scopes = [
  'conversations:read',
  'conversations:write',
  'messages:send',
  'customers:read',
  'customers:write',
  'customers:bulk',
  'customers:privacy',
  'channels:read',
  'channels:write',
  'members:read',
  'members:write',
  'workspace:write',
  'quarantine:read',
  'quarantine:write',
  'jobs:read',
  'jobs:write',
  'keys:write',
  'language:write',
  'webhooks:write',
  'approvals:decide',
  'approvals:write',
  'templates:write',
  'tags:write',
  'views:write',
  'security:write',
  'audit:read',
  'drafts:write',
  'notes:write',
  'assistance:read',
  'assistance:write',
  'automation:write',
  'knowledge:write',
  'broadcasts:write',
  'orders:read',
  'orders:write',
  'orders:bulk',
  'notices:decide',
  'returns:decide',
  'attention:write',
  'growth:read',
  'growth:write',
  'loyalty:read',
  'trust:read',
  'trust:write',
] as const;
export const scope = z.enum(scopes);
export type Scope = z.infer<typeof scope>;

/** What a scope holds within it: a key made with the wider one does what the narrower one allows, too. */
export const impliedScopes: Partial<Record<Scope, readonly Scope[]>> = {
  'messages:send': ['drafts:write'],
  'conversations:write': ['notes:write'],
};

/** What an assistant's key may hold at most: reading, and proposing what a person then sends or leaves. */
export const assistantScopes = [
  'conversations:read',
  'customers:read',
  'drafts:write',
  'notes:write',
] as const satisfies readonly Scope[];

/** `program`: any scopes its maker has. `assistant`: for a language model over MCP; `assistantScopes` at most. */
export const apiKeyKind = z.enum(['program', 'assistant']);
export type ApiKeyKind = z.infer<typeof apiKeyKind>;

/** Fifteen characters or more, where a password may stand alone, and no rule of mixture (NIST SP 800-63B-4, 3.1.1.2). */
export const newPassword = z.string().min(15).max(128);
export const memberName = z.string().trim().min(1).max(80);

export const colorScheme = z.enum(['auto', 'light', 'dark']);

export const member = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role,
  locale,
  joinedAt: instant,
});
export type Member = z.infer<typeof member>;

export const me = z.object({
  member: member.extend({ colorScheme }),
  workspace: z.object({ id, name: z.string(), timeZone: z.string(), undoSeconds: z.number().int() }),
  workspaces: z.array(z.object({ id, name: z.string() })),
  scopes: z.array(scope),
  lastEvent: z.number().int().meta({
    description:
      'The number of the newest event: what happens from here on is at `/events?after=` it, without a gap',
  }),
  mustSetUpTwoFactor: z.boolean().optional().meta({
    description: 'The workspace asks this role for two-factor sign-in: until then only `/me…` answers',
  }),
});
export type Me = z.infer<typeof me>;

export const updateMe = z
  .object({ name: memberName, locale, colorScheme, workspaceId: id })
  .partial()
  .meta({ description: '`workspaceId` switches the session to another workspace of the same person' });

export const signIn = z.object({ email: mailboxAddress, password: z.string().min(1).max(128) });

export const setupStatus = z.object({ needed: z.boolean() });
export const setupRequest = z.object({
  name: memberName,
  email: mailboxAddress,
  password: newPassword,
  workspace: z.string().trim().min(1).max(80),
  locale: locale.default('ja'),
  sample: z.boolean().default(false),
});
export const setupResponse = z.object({ workspaceId: id, memberId: id });

export const updateMember = z.object({ role });

export const invitation = z.object({
  id,
  email: z.string(),
  role,
  expiresAt: instant,
  url: z.string(),
});
export type Invitation = z.infer<typeof invitation>;
export const createInvitation = z.object({ email: mailboxAddress, role });
export const invitationPreview = z.object({
  email: z.string(),
  role,
  workspaceName: z.string(),
  hasAccount: z.boolean(),
});
export const acceptInvitation = z.object({
  name: memberName.optional(),
  password: z.string().min(1).max(128),
  locale: locale.default('ja'),
});

export const apiKey = z.object({
  id,
  name: z.string(),
  kind: apiKeyKind,
  prefix: z.string(),
  scopes: z.array(scope),
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
});
export type ApiKey = z.infer<typeof apiKey>;
export const createApiKey = z.object({
  name: z.string().trim().min(1).max(80),
  kind: apiKeyKind.default('program').meta({
    description:
      '`assistant`: for a language model over MCP; it may hold the scopes of reading and drafting only',
  }),
  scopes: z.array(scope).min(1),
  expiresAt: instant.nullable().default(null),
});
export const createdApiKey = apiKey.extend({ key: z.string() });

export const updateWorkspace = z
  .object({
    name: z.string().trim().min(1).max(80),
    timeZone: z.string().max(60),
    undoSeconds: z.number().int().min(0).max(60),
  })
  .partial();
export const workspaceSettings = z.object({
  id,
  name: z.string(),
  timeZone: z.string(),
  undoSeconds: z.number().int(),
});
