import type { CreateChecklist } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { addList } from './commands.ts';
import { listUses, setChecked } from './use.store.ts';
import { attachWithin } from './uses.ts';

export type SampleChecklist = {
  list: CreateChecklist;
  conversationId: string;
  memberId: string;
  /** How many of its points are ticked, from the first. */
  checked: number;
};

/** Puts a list into the sample, attached to a conversation as if somebody were working on it. */
export async function insertSampleChecklist(tx: Tx, sample: SampleChecklist): Promise<void> {
  const { list, conversationId, memberId, checked } = sample;
  const checklistId = await addList(tx, memberId, list);
  await attachWithin(tx, [], { conversationId, checklistId, by: memberId, rule: null });
  const use = (await listUses(tx, conversationId)).find((each) => each.checklistId === checklistId);
  for (const { position } of use?.points.slice(0, checked) ?? [])
    await setChecked(tx, { useId: use?.id ?? '', position, memberId });
}
