import {
  referralTerms,
  type ChangeReferralProgramme,
  type CreateReferralProgramme,
  type ReferralInvite,
  type ReferralTerms,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { lockCustomer, wholePerson } from '../customers/index.ts';
import { forgetLinks, linkPlaces, makeCampaign, makeInvite, targetFault } from '../growth/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { movedOn, noSuch, programmeNews, wrong, type ProgrammeDependencies } from './dependencies.ts';
import * as invites from './invite.store.ts';
import * as store from './programme.store.ts';

/** @throws AppError `invalid_request` for terms that contradict themselves */
function checkTerms(terms: ReferralTerms): void {
  const { startsOn, endsOn } = terms;
  if (endsOn !== null && endsOn < startsOn) throw wrong('terms.endsOn', 'must not be before «startsOn»');
  for (const side of ['inviter', 'invited'] as const) {
    const { kind, amount, unit, what } = terms[side];
    const path = `terms.${side}`;
    if (kind !== 'none' && amount === 0) throw wrong(`${path}.amount`, 'must be more than 0');
    if (unit === 'percent' && amount > 100) throw wrong(`${path}.amount`, 'must be at most 100 percent');
    if (kind === 'gift' && unit === 'percent')
      throw wrong(`${path}.unit`, 'must be «yen»: a gift is worth a sum');
    if (kind === 'gift' && what === '') throw wrong(`${path}.what`, 'must say what is given');
  }
}

export async function createProgramme(
  dependencies: ProgrammeDependencies,
  actor: Actor,
  { name, target, terms }: CreateReferralProgramme,
  origin: string,
): Promise<string> {
  checkTerms(terms);
  const fault = await targetFault(dependencies, target, origin);
  if (fault !== null) throw wrong('target', fault);
  const { workspaceId, memberId } = actor;
  return changing(dependencies, workspaceId, async (tx, events) => {
    const campaignId = await makeCampaign(tx, memberId, name);
    const id = await store.insertProgramme(tx, { name, target, campaignId, terms }, memberId);
    const subject = { type: 'referral_programme', id, name };
    await recordAudit(tx, actor, 'referral.created', { subject, after: { version: 1 } });
    events.push(programmeNews('referral', id));
    return id;
  });
}

/** Changes a programme. Other terms hold for orders placed from now on. @throws AppError `not_found`, `conflict`, `invalid_request` */
export function changeProgramme(
  dependencies: ProgrammeDependencies,
  actor: Actor,
  id: string,
  { basedOn, ...given }: ChangeReferralProgramme,
): Promise<void> {
  if (given.terms !== undefined) checkTerms(given.terms);
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await store.lockProgramme(tx, id);
    if (before === undefined) throw noSuch('programme');
    if (before.revision !== basedOn) throw movedOn();
    const hasNewTerms =
      given.terms !== undefined &&
      JSON.stringify(given.terms) !== JSON.stringify(referralTerms.parse(before.terms));
    const version = hasNewTerms ? before.version + 1 : before.version;
    if (hasNewTerms && given.terms !== undefined)
      await store.insertTerms(tx, id, { version, terms: given.terms }, actor.memberId);
    const name = given.name ?? before.name;
    await store.updateProgramme(tx, id, { name, archived: given.archived ?? before.archived, version });
    await recordAudit(tx, actor, 'referral.updated', {
      subject: { type: 'referral_programme', id, name },
      before: { version: before.version },
      after: { version },
    });
    events.push(programmeNews('referral', id));
  });
}

/**
 * A customer’s own link and code for a programme; whoever has them already, also by a record that became part of theirs, keeps them.
 * @throws AppError `not_found`, `conflict` where only purchasers may invite and they have not bought, or their data was erased
 */
export async function invite(
  dependencies: ProgrammeDependencies,
  actor: Actor,
  { programmeId, customerId }: { programmeId: string; customerId: string },
  origin: string,
): Promise<{ invite: ReferralInvite; made: boolean }> {
  const { workspaceId, memberId } = actor;
  const { places } = await linkPlaces(dependencies, workspaceId, origin);
  const { row, made } = await changing(dependencies, workspaceId, async (tx, events) => {
    const customer = await lockCustomer(tx, customerId);
    const programme = await store.lockProgramme(tx, programmeId);
    if (programme === undefined) throw noSuch('programme');
    if (customer === undefined) throw noSuch('customer');
    const person = await wholePerson(tx, customer.id);
    const there = await invites.findInviteOf(tx, programmeId, person);
    if (there !== undefined) return { row: there, made: false };
    if (customer.erasedAt !== null)
      throw new AppError('conflict', 'Their data was erased on request: they are not written to any more.');
    if (programme.archived)
      throw new AppError('conflict', 'This programme is put away. Take it up again first.');
    const { who } = referralTerms.parse(programme.terms);
    if (who === 'purchasers' && !(await invites.hasBought(tx, person)))
      throw new AppError(
        'conflict',
        'Only customers who have bought may invite in this programme, and no order of theirs is known here.',
      );
    const made = await makeInvite(
      tx,
      memberId,
      {
        name: programme.name,
        target: programme.target,
        campaignId: programme.campaign.id,
        customerId: customer.id,
      },
      places,
    );
    await invites.insertInvite(tx, { programmeId, customerId: customer.id, ...made }, memberId);
    events.push(programmeNews('referral', programmeId));
    const found = await invites.findInviteOf(tx, programmeId, [customer.id]);
    if (found === undefined) throw noSuch('invitation');
    return { row: found, made: true };
  });
  if (made) forgetLinks(dependencies);
  // The first link of a workspace gives it the name that its addresses begin with.
  const { prefix } = await linkPlaces(dependencies, workspaceId, origin);
  return { invite: { ...row, url: `${prefix}${row.slug}` }, made };
}
