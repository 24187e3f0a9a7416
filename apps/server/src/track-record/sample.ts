import type { CompanyFacts, TrackEntryContent } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { insertEntry, lockRecord, saveFacts } from './store.ts';

/** Enters what the sample shop says of itself; it is not shown to others before somebody has confirmed it. */
export async function fillTrackRecordSample(
  tx: Tx,
  memberId: string,
  { facts, entries }: { facts: CompanyFacts; entries: readonly TrackEntryContent[] },
): Promise<void> {
  await lockRecord(tx);
  await saveFacts(tx, facts);
  for (const content of entries) await insertEntry(tx, content, memberId);
}
