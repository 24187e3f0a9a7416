import type {
  CreateGathering,
  CreateReferralProgramme,
  GatheringAnswer,
  SaveTierRules,
} from '@madoguchi/contract';
import { makeCampaign, makeInvite, newCode } from '../growth/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { hashOfAddress, newSecretAddress } from '../platform/http/index.ts';
import { insertGathering } from './gatherings/gathering.store.ts';
import { insertAnswer, insertArrival, insertInvitation } from './gatherings/invitation.store.ts';
import { insertInvite, listInvites } from './invite.store.ts';
import { insertProgramme } from './programme.store.ts';
import { insertRules } from './tiers/tier.store.ts';

/** Enters a referral programme of the sample and the invites to it; answers the code of each customer. */
export async function insertSampleReferrals(
  tx: Tx,
  memberId: string,
  { name, target, terms }: CreateReferralProgramme,
  customerIds: readonly string[],
): Promise<Map<string, string>> {
  const campaignId = await makeCampaign(tx, memberId, name);
  const programmeId = await insertProgramme(tx, { name, target, campaignId, terms }, memberId);
  for (const customerId of customerIds) {
    const places = { linkHosts: [], deskHost: '' };
    const made = await makeInvite(tx, memberId, { name, target, campaignId, customerId }, places);
    await insertInvite(tx, { programmeId, customerId, ...made }, memberId);
  }
  const invites = await listInvites(tx, programmeId, { before: null, limit: customerIds.length });
  return new Map(
    invites.flatMap(({ customer, code }): [string, string][] =>
      customer === null || code === null ? [] : [[customer.id, code]],
    ),
  );
}

type Guest = {
  customerId: string;
  invitedAt: Date;
  answer: { answer: GatheringAnswer; at: Date } | null;
  cameAt: Date | null;
};

/** Enters an event of the sample and who is invited to it. Nobody is written to. */
export async function insertSampleGathering(
  tx: Tx,
  memberId: string,
  given: CreateGathering,
  guests: readonly Guest[],
): Promise<void> {
  const gatheringId = await insertGathering(tx, given, memberId);
  for (const { customerId, invitedAt, answer, cameAt } of guests) {
    const id = await insertInvitation(
      tx,
      {
        gatheringId,
        customerId,
        language: 'ja',
        // Nobody is told the address: a new one is made for whoever is to have it.
        tokenHash: hashOfAddress(newSecretAddress(tx.workspaceId)),
        doorCode: newCode({ prefix: '', length: 6, checkDigit: true }),
        at: invitedAt,
      },
      memberId,
    );
    if (id === null) continue;
    if (answer !== null) await insertAnswer(tx, id, answer.answer, null, answer.at);
    if (cameAt !== null) await insertArrival(tx, id, true, memberId, cameAt);
  }
}

/** Enters the first rules of tiers. */
export async function insertSampleTiers(
  tx: Tx,
  memberId: string,
  { months, tiers }: Pick<SaveTierRules, 'months' | 'tiers'>,
): Promise<void> {
  await insertRules(tx, { version: 1, months, tiers }, memberId);
}
