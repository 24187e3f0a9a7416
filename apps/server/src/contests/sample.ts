import type { CreateContest } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { newSecretAddress } from '../platform/http/index.ts';
import { insertContest, insertRules } from './contest.store.ts';

/** Enters a contest of the sample with the first version of its rules. */
export async function insertSampleContest(tx: Tx, memberId: string, given: CreateContest): Promise<void> {
  const address = given.kind === 'photo' ? newSecretAddress(tx.workspaceId) : null;
  const id = await insertContest(tx, given, { address, memberId });
  await insertRules(tx, id, { version: 1, ...given.rules }, memberId);
}
