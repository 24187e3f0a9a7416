import type { AuditKind, AuditVia } from '@madoguchi/contract';
import { newId, type Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import type { AuditFacts } from './kinds.ts';
import { insertEntry } from './store.ts';

/** Who did it: a member at the desk, or one of those who have no session or key. */
export type AuditActor =
  | Pick<Actor, 'memberId' | 'memberName' | 'via' | 'address'>
  | {
      via: Exclude<AuditVia, 'session' | 'key'>;
      memberId: string | null;
      memberName: string;
      address?: string;
    };

type Entry<Kind extends AuditKind> = {
  subject?: { type: string; id: string | null; name: string };
  before?: AuditFacts[Kind];
  after?: AuditFacts[Kind];
};

/** The desk itself, and whoever sits at its machine. */
export const atTheMachine: AuditActor = { via: 'cli', memberId: null, memberName: 'madoguchi (CLI)' };

function viaOf(via: string): { via: AuditVia; viaId: string | null } {
  const [kind = '', id] = via.split(':');
  if (kind === 'session' || kind === 'key') return { via: kind, viaId: id ?? null };
  return { via: kind === 'cli' || kind === 'sign_in' ? kind : 'system', viaId: null };
}

/**
 * Writes one entry of the audit log, in the transaction that does what it tells: both happen, or neither.
 * @param by who did it; @param kind decides what may be told of before and after (audit/kinds.ts).
 */
export async function recordAudit<Kind extends AuditKind>(
  tx: Tx,
  by: AuditActor,
  kind: Kind,
  entry: Entry<Kind>,
): Promise<void> {
  await insertEntry(tx, {
    id: newId(),
    kind,
    actorId: by.memberId,
    actorName: by.memberName,
    ...viaOf(by.via),
    address: by.address ?? null,
    subject: entry.subject ?? null,
    before: entry.before ?? null,
    after: entry.after ?? null,
  });
}
