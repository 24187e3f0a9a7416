import type { Database, Tx } from '../platform/db/index.ts';
import {
  findCall,
  findCallback,
  leads,
  takeDueCallbacks,
  whoseTelephonesRing,
  type CallFacts,
} from './call-cause.store.ts';
import type { ConversationTelling, Telling } from './domain.ts';

/** Whom a call concerns that nobody took: who was on call, else who looks after the customer, else who is rung. */
async function concerned(tx: Tx, { onCall, team }: CallFacts): Promise<string[]> {
  if (onCall !== null) return onCall.length > 0 ? onCall : leads(tx);
  const known = [...new Set(team.filter((id) => id !== null))];
  return known.length > 0 ? known : whoseTelephonesRing(tx);
}

/** A call that nobody took, or that ended with a message. One call is told once, however much more becomes known of it. */
export async function ofCall(tx: Tx, id: string): Promise<Telling[]> {
  const call = await findCall(tx, id);
  if (call === undefined || call.outcome === null || call.outcome === 'answered') return [];
  const isEmergency = call.onCall !== null;
  const memberIds = await concerned(tx, call);
  return [
    {
      kind: 'missed_call',
      detail: isEmergency ? 'emergency' : call.outcome === 'voicemail' ? 'voicemail' : null,
      subject: id,
      conversationId: call.conversationId,
      actorId: null,
      memberIds,
      ...(isEmergency ? { atOnce: true } : {}),
    },
  ];
}

/** A call-back whose time comes. */
export async function ofCallback(tx: Tx, id: string): Promise<Telling[]> {
  const due = await findCallback(tx, id);
  if (due === undefined) return [];
  const { subject, conversationId, ownerId, assigneeId } = due;
  const who = ownerId ?? assigneeId;
  const memberIds = who === null ? await whoseTelephonesRing(tx) : [who];
  return [{ kind: 'callback_due', detail: null, subject, conversationId, actorId: null, memberIds }];
}

/** Somebody was given a call-back by somebody; what the desk itself gives follows from a call that is told already. */
export function ofCallbackSet(
  common: Omit<ConversationTelling, 'kind' | 'memberIds'>,
  data: Record<string, string | null>,
): Telling[] {
  const owner = data['owner'] ?? null;
  if (owner === null || common.actorId === null || data['from'] === owner) return [];
  return [{ ...common, kind: 'callback_assigned', memberIds: [owner] }];
}

/** Notes call-backs whose time comes, so that they are told. */
export function noteDueCallbacks({ database }: { database: Database }, workspaceId: string): Promise<void> {
  return database.inWorkspace(workspaceId, takeDueCallbacks);
}
