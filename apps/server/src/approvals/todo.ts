import type { Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { approves, scopeOf } from './policy.ts';
import { isNamed } from './rule.store.ts';
import { listTodo, type ApprovalTodo } from './todo.store.ts';

/** What a member is asked to decide, as far as they may, and what came back to them; the longest waiting first. */
export async function approvalsToDo(tx: Tx, actor: Actor, limit: number): Promise<ApprovalTodo[]> {
  const [named, waiting, back] = await Promise.all([
    isNamed(tx, actor.memberId),
    listTodo(tx, { kind: 'approval', notBy: actor.memberId }, limit),
    listTodo(tx, { kind: 'sent_back', writerId: actor.memberId }, limit),
  ]);
  const decides = approves(actor.role, named) && actor.scopes.has(scopeOf.decide);
  return [...(decides ? waiting : []), ...back];
}
