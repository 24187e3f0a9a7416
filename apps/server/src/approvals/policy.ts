import type { Role, Scope } from '@madoguchi/contract';

/**
 * Who may do what about approval. Whoever sees conversations sees what waits in them and why; a lead or owner sets the
 * rules and names approvers. Deciding needs the permission and more: to be an approver, and not the writer.
 */
export const scopeOf = {
  see: 'conversations:read',
  ask: 'messages:send',
  decide: 'approvals:decide',
  setRules: 'approvals:write',
} as const satisfies Record<string, Scope>;

/** Owners and leads approve by their role; an agent may be named; trainees and observers approve nothing. */
export function approvesByRole(role: Role): boolean {
  return role === 'owner' || role === 'lead';
}

/** Whether a lead may name a member of this role as approver: whose own replies need none, and who may answer. */
export function mayBeNamed(role: Role): boolean {
  return role === 'agent';
}

/** Whether a member approves replies of others. A name on the list means nothing to whom has become a trainee. */
export function approves(role: Role, named: boolean): boolean {
  return approvesByRole(role) || (named && mayBeNamed(role));
}
