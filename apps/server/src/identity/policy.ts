import { impliedScopes, scopes, type Role, type Scope } from '@madoguchi/contract';

const reading: Scope[] = [
  'conversations:read',
  'customers:read',
  'channels:read',
  'members:read',
  'orders:read',
  'growth:read',
  'trust:read',
];
const answering: Scope[] = [
  ...reading,
  'conversations:write',
  'messages:send',
  'customers:write',
  'drafts:write',
  'notes:write',
  'orders:write',
];
const leading: Scope[] = [
  ...answering,
  'customers:bulk',
  'customers:privacy',
  'channels:write',
  'members:write',
  'quarantine:read',
  'quarantine:write',
  'jobs:read',
  'jobs:write',
  'language:write',
  'webhooks:write',
  'approvals:decide',
  'approvals:write',
  'templates:write',
  'tags:write',
  'views:write',
  'audit:read',
  'assistance:read',
  'automation:write',
  'knowledge:write',
  'broadcasts:write',
  'orders:bulk',
  'notices:decide',
  'returns:decide',
  'attention:write',
  'growth:write',
  'loyalty:read',
  'trust:write',
];

/** What each role may do. An observer only reads; a trainee answers like an agent (approval comes on top). */
const allowed: Record<Role, readonly Scope[]> = {
  owner: scopes,
  lead: leading,
  // An agent decides about replies when a lead has named them (approvals/policy.ts).
  agent: [...answering, 'quarantine:read', 'quarantine:write', 'approvals:decide'],
  trainee: answering,
  observer: reading,
};

export function scopesOf(role: Role): ReadonlySet<Scope> {
  return new Set(allowed[role]);
}

const rank: Record<Role, number> = { owner: 4, lead: 3, agent: 2, trainee: 1, observer: 0 };

/** Nobody gives, changes or takes away a role above their own. */
export function mayManage(actor: Role, subject: Role): boolean {
  return rank[actor] >= 3 && rank[actor] >= rank[subject];
}

/** A key never holds more than its maker may do now; what a scope implies, it holds with it. */
export function effectiveScopes(keyScopes: readonly Scope[], role: Role): ReadonlySet<Scope> {
  const limit = scopesOf(role);
  const held = keyScopes.flatMap((scope) => [scope, ...(impliedScopes[scope] ?? [])]);
  return new Set(held.filter((scope) => limit.has(scope)));
}
