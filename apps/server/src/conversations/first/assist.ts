import type { CreateFirstMessage } from '@madoguchi/contract';
import type { Tx } from '../../platform/db/index.ts';
import type { Actor } from '../../platform/http/index.ts';
import { changing } from '../changing.ts';
import { recordActivity } from '../message.store.ts';
import { askNoRules } from '../proposals.store.ts';
import { proposeFirstMessage, type FirstMessageDependencies } from './first-messages.ts';

/**
 * An assistant lays a first message to a customer before the member whose key it has, as a draft: it sends nothing, and
 * takes the place of no other draft. Answers its id.
 * @throws AppError `not_found`; `unprocessable` where nothing can be sent to the customer
 */
export function draftFirst(
  dependencies: FirstMessageDependencies,
  actor: Actor,
  given: CreateFirstMessage & { text: string },
  alsoStore: (tx: Tx) => Promise<void>,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await askNoRules(tx);
    const id = await proposeFirstMessage(dependencies, tx, events, actor.memberId, given);
    const trace = { what: 'draft', key: actor.keyName ?? null };
    await recordActivity(tx, id, 'assistant_wrote', actor.memberId, trace);
    await alsoStore(tx);
    events.push({ type: 'draft.changed', conversationId: id, data: { memberId: actor.memberId } });
    return id;
  });
}
