import type {
  AddAmbassadorSource,
  ChangeAmbassador,
  CreateAmbassador,
  NoteFollowers,
  PutAmbassadorAccount,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storable } from '../conversations/index.ts';
import { findCustomer } from '../customers/index.ts';
import { findSource } from '../growth/index.ts';
import { readAgainBy, writerKey } from '../mentions/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import * as accounts from './account.store.ts';
import { ambassadorNews, changed, erased, movedOn, noSuch, subjectOf, wrong } from './dependencies.ts';
import { deleteSource, insertSource } from './source.store.ts';
import * as store from './store.ts';

/** Locks somebody whose data is about to change. @throws AppError `not_found`, `conflict` for whoever was erased */
export async function lockLiving(tx: Tx, id: string): Promise<store.Row> {
  const row = await store.lockRow(tx, id);
  if (row === undefined) throw noSuch('ambassador');
  if (row.erased) throw erased();
  return row;
}

async function fieldsOf(tx: Tx, given: store.Fields): Promise<store.Fields> {
  const { customerId } = given;
  const customer = customerId === null ? undefined : await findCustomer(tx, customerId);
  if (customerId !== null && customer === undefined)
    throw new AppError('not_found', 'This workspace has no such customer (customerId).');
  return {
    name: storable(given.name),
    reading: storable(given.reading),
    state: given.state,
    business: given.business,
    audience: storable(given.audience),
    fit: storable(given.fit),
    topics: [...new Set(given.topics.map((topic) => storable(topic)))],
    customerId: customer?.id ?? null,
  };
}

/** @throws AppError `not_found` for a customer there is not */
export function createAmbassador(
  dependencies: ChangeDependencies,
  actor: Actor,
  given: CreateAmbassador,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const fields = await fieldsOf(tx, given);
    const id = await store.insertRow(tx, fields, actor.memberId);
    await recordAudit(tx, actor, 'ambassador.created', {
      subject: subjectOf('ambassador', id),
      after: { state: fields.state, business: fields.business },
    });
    events.push(ambassadorNews(id));
    return id;
  });
}

/** @throws AppError `not_found`, `conflict` */
export function changeAmbassador(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { basedOn, ...given }: ChangeAmbassador,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await lockLiving(tx, id);
    if (before.revision !== basedOn) throw movedOn();
    const after = await fieldsOf(tx, changed<store.Fields>(before, given));
    await store.updateRow(tx, id, after);
    await recordAudit(tx, actor, 'ambassador.updated', {
      subject: subjectOf('ambassador', id),
      before: { state: before.state, business: before.business },
      after: { state: after.state, business: after.business },
    });
    events.push(ambassadorNews(id));
  });
}

const taken = (handle: string) =>
  new AppError('conflict', `«${handle}» is kept on this network already. Look for it in the list.`, {
    errors: [{ path: 'handle', message: 'is kept already' }],
  });

/** Locks whoever has an account, and tells who it is. */
async function lockOwner(tx: Tx, accountId: string): Promise<string> {
  const owner = await accounts.ownerOfAccount(tx, accountId);
  if (owner === undefined) throw noSuch('account');
  await lockLiving(tx, owner.ambassadorId);
  return owner.ambassadorId;
}

/** Adds an account; posts by it are read anew. @throws AppError `not_found`, `conflict` when it is somebody’s */
export function addAccount(
  dependencies: ChangeDependencies,
  { workspaceId }: Actor,
  id: string,
  given: PutAmbassadorAccount,
): Promise<void> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    await lockLiving(tx, id);
    if ((await accounts.listAccounts(tx, id)).length >= 20)
      throw new AppError('unprocessable', 'One person has at most 20 accounts.');
    const account = { ...given, handle: storable(given.handle) };
    if (!(await accounts.insertAccount(tx, id, account))) throw taken(account.handle);
    await readAgainBy(tx, [{ network: account.network, key: writerKey(account.handle) }]);
    events.push(ambassadorNews(id));
  });
}

/** Corrects an account; posts by its old name and by its new one are read anew. @throws AppError `not_found`, `conflict` */
export function changeAccount(
  dependencies: ChangeDependencies,
  { workspaceId }: Actor,
  accountId: string,
  given: PutAmbassadorAccount,
): Promise<string> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const ambassadorId = await lockOwner(tx, accountId);
    const before = await accounts.writersOf(tx, ambassadorId);
    const account = { ...given, handle: storable(given.handle) };
    if (!(await accounts.updateAccount(tx, accountId, account))) throw taken(account.handle);
    await readAgainBy(tx, [...before, ...(await accounts.writersOf(tx, ambassadorId))]);
    events.push(ambassadorNews(ambassadorId));
    return ambassadorId;
  });
}

/** Notes how many follow an account. @throws AppError `not_found`, `conflict`, `invalid_request` for a day to come */
export function addObservation(
  dependencies: ChangeDependencies,
  { workspaceId, memberId }: Actor,
  accountId: string,
  given: NoteFollowers,
): Promise<string> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const ambassadorId = await lockOwner(tx, accountId);
    if (given.observedOn > (await store.todayOf(tx))) throw wrong('observedOn', 'is yet to come');
    await accounts.insertReach(tx, accountId, given, memberId);
    events.push(ambassadorNews(ambassadorId));
    return ambassadorId;
  });
}

/** Gives a link, code or campaign to somebody. @throws AppError `not_found`, `conflict` when it is somebody’s */
export function addSource(
  dependencies: ChangeDependencies,
  { workspaceId }: Actor,
  id: string,
  given: AddAmbassadorSource,
): Promise<void> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    await lockLiving(tx, id);
    const found = await findSource(tx, given.kind, given.id);
    if (found === undefined)
      throw new AppError('not_found', `This ${given.kind} does not exist in this workspace.`);
    if (!(await insertSource(tx, id, given)))
      throw new AppError(
        'conflict',
        `«${found.name}» is given to somebody already. Take it away there first.`,
      );
    events.push(ambassadorNews(id));
  });
}

/** Takes a link, code or campaign away from whoever has it; what it brought stays. @throws AppError `not_found` */
export function removeSource(
  dependencies: ChangeDependencies,
  { workspaceId }: Actor,
  sourceId: string,
): Promise<void> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const owner = await deleteSource(tx, sourceId);
    if (owner === undefined) throw noSuch('assignment');
    events.push(ambassadorNews(owner));
  });
}
