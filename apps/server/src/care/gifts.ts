import type { CareSettings, SaveGift } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { lockOwner } from './dates.ts';
import { careNews, type CareDependencies } from './events.ts';
import { deleteGift, givenIn, insertGift } from './gift.store.ts';
import { scopeOf } from './policy.ts';
import { findProfiles, holdCompany } from './profile.store.ts';
import { findSettings } from './settings.store.ts';

type Limits = Pick<CareSettings, 'perGift' | 'perPersonYear' | 'perCompanyYear'>;

/** The limits that a gift would exceed, each with what it comes to. */
export function exceeded(
  limits: Limits,
  cost: number,
  given: { person: number; company: number | null },
): { limit: keyof Limits; most: number; comesTo: number }[] {
  const sums = {
    perGift: cost,
    perPersonYear: given.person + cost,
    perCompanyYear: given.company === null ? 0 : given.company + cost,
  };
  return (['perGift', 'perPersonYear', 'perCompanyYear'] as const).flatMap((limit) => {
    const most = limits[limit];
    return most !== null && sums[limit] > most ? [{ limit, most, comesTo: sums[limit] }] : [];
  });
}

const named = {
  perGift: 'the limit of one gift',
  perPersonYear: 'the year’s limit for one person',
  perCompanyYear: 'the year’s limit for their company',
} as const;

/**
 * Notes a gift that was given or received.
 * @throws AppError `gift_refused` where the company's people may take none; `gift_over_limit` beyond a limit, which only a
 * lead passes, with a reason; `not_found`.
 */
export function recordGift(
  dependencies: CareDependencies,
  actor: Actor,
  customer: string,
  gift: SaveGift,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { id } = await lockOwner(tx, { kind: 'customer', id: customer });
    const [profile] = await findProfiles(tx, [id]);
    const company = profile?.company ?? null;
    if (gift.direction === 'given') {
      // Two who give to people of one company at once are counted one after the other.
      if (company !== null) await holdCompany(tx, company.id);
      if (company?.giftsRefused === true)
        throw new AppError(
          'gift_refused',
          `The people of ${company.name} may not take gifts${company.note === '' ? '' : `: ${company.note}`}. Send a letter instead.`,
        );
      const given = await givenIn(tx, gift.on, id, company?.id ?? null);
      const over = exceeded(await findSettings(tx), gift.cost ?? 0, {
        person: given.person,
        company: company === null ? null : given.company,
      });
      const [first] = over;
      const mayPass = actor.scopes.has(scopeOf.set) && gift.overLimit !== '';
      if (first !== undefined && !mayPass)
        throw new AppError(
          'gift_over_limit',
          `With this gift it would come to ${first.comesTo} yen; ${named[first.limit]} is ${first.most} yen. Choose another, or have a lead note it with the reason (overLimit).`,
        );
    }
    await insertGift(tx, {
      ...gift,
      customerId: id,
      companyId: company?.id ?? null,
      memberId: actor.memberId,
    });
    events.push(careNews(id));
  });
}

/** @throws AppError `not_found` */
export function removeGift(dependencies: CareDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const gone = await deleteGift(tx, id);
    if (gone === undefined)
      throw new AppError('not_found', 'This gift does not exist in this workspace any more.');
    events.push(careNews(gone.customerId));
  });
}
