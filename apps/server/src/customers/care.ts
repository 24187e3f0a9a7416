import type { CareKind } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { Tx } from '../platform/db/index.ts';
import * as store from './care.store.ts';
import { changing, customerNews, lockForChange, type CustomerDependencies } from './changing.ts';
import { recordEvent } from './events.store.ts';

type Given = { kind: CareKind; text: string; notedOn?: string | undefined };

export async function addCareNote(
  dependencies: CustomerDependencies,
  actor: Actor,
  id: string,
  { kind, text, notedOn }: Given,
): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    const customerId = await lockForChange(tx, id);
    const authorId = actor.memberId;
    await store.insertCareNote(tx, { customerId, kind, text, notedOn: notedOn ?? null, authorId });
    await recordEvent(tx, customerId, 'care_added', actor.memberId, { kind, text });
    events.push(customerNews(customerId));
  });
}

async function lockNote(tx: Tx, noteId: string): Promise<store.CareRow> {
  const note = await store.findCareNote(tx, noteId);
  if (note !== undefined) await lockForChange(tx, note.customerId);
  const now = note === undefined ? undefined : await store.findCareNote(tx, noteId);
  if (now === undefined)
    throw new AppError('not_found', 'This care note does not exist in this workspace any more.');
  return now;
}

/** Answers the customer whose note it is. */
export async function changeCareNote(
  dependencies: CustomerDependencies,
  actor: Actor,
  noteId: string,
  change: { [Field in keyof Given]?: Given[Field] | undefined },
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await lockNote(tx, noteId);
    const { kind = before.kind, text = before.text, notedOn = before.notedOn } = change;
    await store.updateCareNote(tx, { ...before, kind, text, notedOn });
    if (kind !== before.kind || text !== before.text)
      await recordEvent(tx, before.customerId, 'care_changed', actor.memberId, {
        kind,
        from: before.text,
        text,
      });
    events.push(customerNews(before.customerId));
    return before.customerId;
  });
}

/** Answers the customer whose note it was. */
export async function removeCareNote(
  dependencies: CustomerDependencies,
  actor: Actor,
  noteId: string,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { customerId, kind, text } = await lockNote(tx, noteId);
    await store.deleteCareNote(tx, noteId);
    await recordEvent(tx, customerId, 'care_removed', actor.memberId, { kind, text });
    events.push(customerNews(customerId));
    return customerId;
  });
}
