import type { ContactCard, SaveCardNumber, SaveContactCard } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storableDeep } from '../conversations/index.ts';
import { displayPhone, findCustomer, readPhone, wholePerson } from '../customers/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, newSecretAddress, type Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import * as store from './card.store.ts';
import { companyExists, companyOf, namesOf } from './place.store.ts';

export type CardDependencies = { database: Database; realtime: RealtimeHub; publicUrl: string | null };

const noSuchOwner = {
  customer: 'This customer does not exist in this workspace.',
  company: 'This company does not exist in this workspace.',
};

/**
 * Whose card it is, by the record that holds it: after a merge a card of the record that was merged stays theirs.
 * @throws AppError `not_found`
 */
async function holderOf(tx: Tx, { kind, id }: store.Owner): Promise<store.Owner> {
  if (kind === 'company') {
    if (!(await companyExists(tx, id))) throw new AppError('not_found', noSuchOwner.company);
    return { kind, id };
  }
  const customer = await findCustomer(tx, id);
  if (customer === undefined) throw new AppError('not_found', noSuchOwner.customer);
  for (const each of [customer.id, ...(await wholePerson(tx, customer.id))])
    if ((await store.findCard(tx, { kind, id: each })) !== undefined) return { kind, id: each };
  return { kind, id: customer.id };
}

export const toNumbers = (rows: readonly store.NumberRow[]): ContactCard['numbers'] =>
  rows.map((row) => ({ ...row, shownNumber: row.number === null ? null : displayPhone(row.number) }));

async function shown(tx: Tx, card: store.CardRow, base: string): Promise<Omit<ContactCard, 'inherited'>> {
  const { revision, contactPerson, secret, changedAt } = card;
  return {
    revision,
    contactPerson,
    numbers: toNumbers(await store.listNumbers(tx, card.id)),
    address: secret === null ? null : `${base}/cards/${secret}`,
    changedAt,
  };
}

const none = { revision: 0, contactPerson: true, numbers: [], address: null, changedAt: null };

/** A customer's or company's card; a customer without one of their own has their company's. */
export async function readCard(tx: Tx, owner: store.Owner, base: string): Promise<ContactCard> {
  const holder = await holderOf(tx, owner);
  const own = await store.findCard(tx, holder);
  if (own !== undefined) return { ...(await shown(tx, own, base)), inherited: null };
  if (holder.kind === 'company') return { ...none, inherited: null };
  const company = await companyOf(tx, holder.id);
  const theirs =
    company === undefined ? undefined : await store.findCard(tx, { kind: 'company', id: company.id });
  if (company === undefined || theirs === undefined) return { ...none, inherited: null };
  return {
    ...(await shown(tx, theirs, base)),
    revision: 0,
    inherited: { companyId: company.id, company: company.name },
  };
}

const unreadable =
  'This is no telephone number. Write it like 03-1234-5678, 090-1234-5678 or +44 20 7946 0000.';

async function toRow(tx: Tx, given: SaveCardNumber, at: number): Promise<store.NewNumber> {
  const { channelId, number, words, validFrom, validUntil } = given;
  const path = (name: string) => `numbers.${at}.${name}`;
  if (channelId !== null && !(await store.isPhone(tx, channelId)))
    throw new AppError(
      'not_found',
      `This telephone does not exist in this workspace (${path('channelId')}).`,
      {
        errors: [{ path: path('channelId'), message: 'is no telephone of this workspace' }],
      },
    );
  const read = number === null ? null : readPhone(number);
  if (number !== null && read === null)
    throw new AppError('invalid_request', unreadable, {
      errors: [{ path: path('number'), message: unreadable }],
    });
  return { channelId, number: read?.key ?? null, words: storableDeep(words), validFrom, validUntil };
}

/** Runs a change of a card and tells open pages of it. */
function changing<T>(
  { database, realtime }: CardDependencies,
  { workspaceId }: Actor,
  owner: store.Owner,
  work: (tx: Tx, holder: store.Owner) => Promise<T>,
): Promise<T> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const result = await work(tx, await holderOf(tx, owner));
    await appendEvents(tx, [{ type: 'card.changed', conversationId: null, data: { owner: owner.id } }]);
    tx.afterCommit(() => realtime.wake(workspaceId));
    return result;
  });
}

/** Saves a whole card, if nobody else did since it was read; its address stays. */
export function saveCard(
  dependencies: CardDependencies,
  actor: Actor,
  owner: store.Owner,
  { basedOn, contactPerson, numbers }: SaveContactCard,
  base: string,
): Promise<ContactCard> {
  return changing(dependencies, actor, owner, async (tx, holder) => {
    const before = await store.lockCard(tx, holder);
    if ((before?.revision ?? 0) !== basedOn) throw movedOn();
    const rows: store.NewNumber[] = [];
    for (const [at, each] of numbers.entries()) rows.push(await toRow(tx, each, at));
    const id = await store.saveCard(tx, holder, { contactPerson, by: actor.memberId });
    await store.replaceNumbers(tx, id, rows);
    const after = await readCard(tx, holder, base);
    // Two made it at once: the one that waited has overwritten nothing.
    if (after.revision !== basedOn + 1) throw movedOn();
    return after;
  });
}

const movedOn = () =>
  new AppError(
    'conflict',
    'Somebody else has changed this card in the meantime. Load it again, then make your change.',
  );

const noCard = () => new AppError('not_found', 'There is no card here yet. Save one first.');

async function noted(
  tx: Tx,
  actor: Actor,
  kind: 'card.published' | 'card.withdrawn',
  card: store.CardRow,
): Promise<void> {
  const { owner: name } = await namesOf(tx, card);
  const subject =
    card.customerId === null
      ? { type: 'company', id: card.companyId, name }
      : { type: 'customer', id: card.customerId, name };
  const numbers = (await store.listNumbers(tx, card.id)).length;
  await recordAudit(tx, actor, kind, { subject, after: { numbers } });
}

/** Gives a card a public address, a new one each time: the one before ends. */
export function publishCard(
  dependencies: CardDependencies,
  actor: Actor,
  owner: store.Owner,
  base: string,
): Promise<ContactCard> {
  return changing(dependencies, actor, owner, async (tx, holder) => {
    const card = await store.lockCard(tx, holder);
    if (card === undefined) throw noCard();
    await store.setSecret(tx, card.id, newSecretAddress(tx.workspaceId));
    await noted(tx, actor, 'card.published', card);
    return readCard(tx, holder, base);
  });
}

/** Ends the public address: whoever has it finds nothing any more. */
export function withdrawCard(
  dependencies: CardDependencies,
  actor: Actor,
  owner: store.Owner,
  base: string,
): Promise<ContactCard> {
  return changing(dependencies, actor, owner, async (tx, holder) => {
    const card = await store.lockCard(tx, holder);
    if (card === undefined) throw noCard();
    if (card.secret !== null) {
      await store.setSecret(tx, card.id, null);
      await noted(tx, actor, 'card.withdrawn', card);
    }
    return readCard(tx, holder, base);
  });
}

/** Removes a card with its address. */
export function removeCard(dependencies: CardDependencies, actor: Actor, owner: store.Owner): Promise<void> {
  return changing(dependencies, actor, owner, async (tx, holder) => {
    const card = await store.lockCard(tx, holder);
    if (card === undefined) return;
    if (card.secret !== null) await noted(tx, actor, 'card.withdrawn', card);
    await store.deleteCard(tx, card.id);
  });
}
