import type { ChangeCode, CreateCode, CreateCodeSeries, GrowthCode } from '@madoguchi/contract';
import { findCustomer } from '../customers/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { requireCampaign } from './campaigns.ts';
import * as store from './code.store.ts';
import { codeKey, newCode } from './codes.ts';
import { growthNews, movedOn, noSuch, wrong } from './dependencies.ts';
import { dueOfCodes } from './due.store.ts';

/** Whose a code is, and when it holds. @throws AppError `invalid_request`, `not_found` */
async function fieldsOf(tx: Tx, given: store.CodeFields): Promise<store.CodeFields> {
  const { kind, owner, ownerName, customerId, campaignId, startsOn, endsOn, once } = given;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    throw wrong('endsOn', 'must not be before «startsOn»');
  if (campaignId !== null) await requireCampaign(tx, campaignId);
  if (owner === 'ambassador' && ownerName === '') throw wrong('ownerName', 'must be the ambassador’s name');
  if (owner === 'customer' && customerId === null)
    throw wrong('customerId', 'must be the customer whose it is');
  const customer = owner === 'customer' ? await findCustomer(tx, customerId ?? '') : undefined;
  if (owner === 'customer' && customer === undefined)
    throw new AppError('not_found', 'This customer does not exist in this workspace.');
  return {
    kind,
    owner,
    ownerName: owner === 'ambassador' ? ownerName : '',
    customerId: customer?.id ?? null,
    campaignId,
    startsOn,
    endsOn,
    once,
  };
}

/** Adds codes of one shape until there are as many as were asked for. */
async function addRandom(
  tx: Tx,
  shape: Parameters<typeof newCode>[0] & { count: number },
  fields: store.CodeFields,
  memberId: string,
): Promise<string[]> {
  const codes: string[] = [];
  for (let tries = 0; codes.length < shape.count && tries < shape.count * 3 + 20; tries += 1) {
    const code = newCode(shape);
    if ((await store.insertCode(tx, code, fields, memberId)) !== null) codes.push(code);
  }
  if (codes.length < shape.count)
    throw new AppError('conflict', 'Too few codes of this length are left. Make them longer.');
  await dueOfCodes(tx, codes.map(codeKey), null, 'code');
  return codes;
}

/** @throws AppError `conflict` for a code that is there */
export function createCode(
  dependencies: ChangeDependencies,
  { workspaceId, memberId }: Actor,
  { code: own, ...given }: CreateCode,
): Promise<GrowthCode> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const fields = await fieldsOf(tx, given);
    const [made = ''] =
      own === undefined
        ? await addRandom(tx, { prefix: '', length: 8, checkDigit: true, count: 1 }, fields, memberId)
        : [own];
    if (own !== undefined) {
      if ((await store.insertCode(tx, own, fields, memberId)) === null)
        throw new AppError('conflict', `The code ${own} exists already. Choose another.`, {
          errors: [{ path: 'code', message: 'exists already' }],
        });
      // Orders may have carried it before anybody wrote it down here.
      await dueOfCodes(tx, [codeKey(own)], null, 'code');
    }
    events.push(growthNews('code', null));
    const found = await store.findCodeCalled(tx, made);
    if (found === undefined) throw noSuch('code');
    return found;
  });
}

export function createSeries(
  dependencies: ChangeDependencies,
  { workspaceId, memberId }: Actor,
  { prefix, count, length, checkDigit, ...given }: CreateCodeSeries,
): Promise<string[]> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const fields = await fieldsOf(tx, given);
    events.push(growthNews('code', null));
    return addRandom(tx, { prefix, count, length, checkDigit }, fields, memberId);
  });
}

/** Changes when a code counts; orders that carry it are attributed anew. @throws AppError `not_found`, `conflict`, `invalid_request` */
export function changeCode(
  dependencies: ChangeDependencies,
  { workspaceId }: Actor,
  id: string,
  { basedOn, ...given }: ChangeCode,
): Promise<GrowthCode> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const before = await store.lockCode(tx, id);
    if (before === undefined) throw noSuch('code');
    if (before.revision !== basedOn) throw movedOn();
    const after = {
      campaignId: given.campaignId === undefined ? (before.campaign?.id ?? null) : given.campaignId,
      startsOn: given.startsOn === undefined ? before.startsOn : given.startsOn,
      endsOn: given.endsOn === undefined ? before.endsOn : given.endsOn,
      once: given.once ?? before.once,
      archived: given.archived ?? before.archived,
    };
    if (after.startsOn !== null && after.endsOn !== null && after.endsOn < after.startsOn)
      throw wrong('endsOn', 'must not be before «startsOn»');
    if (after.campaignId !== null) await requireCampaign(tx, after.campaignId);
    await store.updateCode(tx, id, after);
    await dueOfCodes(tx, [codeKey(before.code)], null, 'code');
    events.push(growthNews('code', id));
    const found = await store.findCode(tx, id);
    if (found === undefined) throw noSuch('code');
    return found;
  });
}
