import type { DeadlineKind } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { listTodo } from './todo.store.ts';

/** Something that is due, as a page of all that is to be done collects it. */
type DueTodo = {
  id: string;
  conversationId: string;
  kind: DeadlineKind;
  customer: { id: string; name: string; honorific: string };
  assigneeId: string | null;
  subject: string;
  dueAt: string;
  isLate: boolean;
  /** By which rule: its name as a lead gave it; empty for one without. */
  reason: string;
  /** Of the screen where it is done. */
  address: string;
};

/** What a member must answer, nobody’s, or everybody’s (null), in the order of time; one for each conversation, at most `limit`. */
export async function dueTodos(
  tx: Tx,
  { memberId, limit }: { memberId: string | null; limit: number },
  now = new Date(),
): Promise<DueTodo[]> {
  const rows = await listTodo(tx, memberId, limit);
  return rows.map(
    ({ id, kind, customerId, customerName, honorific, assigneeId, subject, dueAt, ...row }) => ({
      id,
      conversationId: row.conversationId,
      kind,
      customer: { id: customerId, name: customerName, honorific },
      assigneeId,
      subject,
      dueAt,
      isLate: Date.parse(dueAt) < now.getTime(),
      reason: row.ruleName,
      address: `/inbox/${row.conversationId}`,
    }),
  );
}
