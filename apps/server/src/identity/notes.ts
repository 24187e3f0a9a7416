import type { AuditKind } from '@madoguchi/contract';
import { atTheMachine, recordAudit, type AuditActor, type AuditFacts } from '../audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { membershipsOf } from './account.store.ts';

/**
 * Notes what happened to an account in the audit log of each workspace it belongs to, since an account opens them all.
 * @param by who did it, when it was not the person themselves.
 */
export async function noteOfAccount<Kind extends AuditKind>(
  database: Database,
  userId: string,
  kind: Kind,
  facts: AuditFacts[Kind],
  by: { address?: string; via: 'sign_in' | 'cli' | 'system' } | Actor,
): Promise<void> {
  const memberships = await database.outside((tx) => membershipsOf(tx, userId));
  for (const { workspaceId, memberId, name } of memberships) {
    await database.inWorkspace(workspaceId, (tx) =>
      recordAudit(tx, actorIn(by, memberId, name), kind, {
        subject: { type: 'member', id: memberId, name },
        after: facts,
      }),
    );
  }
}

function actorIn(
  by: { address?: string; via: 'sign_in' | 'cli' | 'system' } | Actor,
  memberId: string,
  memberName: string,
): AuditActor {
  if ('memberId' in by) return by;
  const address = by.address === undefined ? {} : { address: by.address };
  if (by.via === 'sign_in') return { via: 'sign_in', memberId, memberName, ...address };
  return by.via === 'cli' ? atTheMachine : { via: 'system', memberId: null, memberName: 'Madoguchi' };
}
