import type {
  CreateAgreement,
  CreateAmbassador,
  NoteFollowers,
  NoteStep,
  PutAmbassadorAccount,
} from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { insertAccount, insertReach, listAccounts } from './account.store.ts';
import { insertAgreement, insertStep } from './agreement.store.ts';
import { insertSource } from './source.store.ts';
import { insertRow } from './store.ts';

type Given = {
  person: CreateAmbassador;
  account: PutAmbassadorAccount;
  followers: readonly NoteFollowers[];
  agreement: (CreateAgreement & { steps: readonly NoteStep[] }) | null;
  /** The link that is theirs. */
  linkId: string | null;
};

/** Enters somebody of the sample who speaks of the shop, with what was seen of them and agreed with them. */
export async function insertSampleAmbassador(
  tx: Tx,
  memberId: string,
  { person, account, followers, agreement, linkId }: Given,
): Promise<void> {
  const id = await insertRow(tx, person, memberId);
  await insertAccount(tx, id, account);
  for (const { id: accountId } of await listAccounts(tx, id))
    for (const seen of followers) await insertReach(tx, accountId, seen, memberId);
  if (linkId !== null) await insertSource(tx, id, { kind: 'link', id: linkId });
  if (agreement === null) return;
  const { steps, ...agreed } = agreement;
  const agreementId = await insertAgreement(tx, id, agreed, memberId);
  for (const step of steps) await insertStep(tx, agreementId, step, memberId);
}
