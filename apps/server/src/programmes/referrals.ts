import { referralTerms, type Referral, type ReferralTerms } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { handedOver, judgeAll } from './judge.ts';
import { grantsFor, lastRulings } from './ledger.store.ts';
import { listTerms } from './programme.store.ts';
import * as store from './referral.store.ts';
import { signsOf, type Known } from './self.ts';

const nobody: Known = { personId: null, points: [], addresses: [] };

const known = (person: store.PersonRow | undefined): Known =>
  person === undefined ? nobody : { ...person, personId: person.personId };

/** Whose they are, as lists show it. */
const named = (person: store.PersonRow | undefined) =>
  person === undefined ? null : { id: person.personId, name: person.name, honorific: person.honorific };

export type Judgements = { items: Referral[]; truncated: boolean };

/** Every referral of a programme as it stands now, the newest first: derived from facts, whoever reads it. */
export async function readReferrals(tx: Tx, programmeId: string, now = new Date()): Promise<Judgements> {
  const led = await store.ordersLed(tx, programmeId);
  const orders = led.slice(0, store.mostReferrals);
  const orderIds = orders.map(({ orderId }) => orderId);
  const customerIds = orders.flatMap(({ inviterId, invitedId }) =>
    [inviterId, invitedId].filter((id) => id !== null),
  );
  const persons = new Map(
    (await store.personsOf(tx, [...new Set(customerIds)])).map((person) => [person.id, person]),
  );
  const before = await store.notFirst(tx, orderIds);
  const rulings = new Map((await lastRulings(tx, programmeId, orderIds)).map((each) => [each.orderId, each]));
  const grants = Map.groupBy(await grantsFor(tx, programmeId, orderIds), ({ orderId }) => orderId);
  const versions = new Map<number, ReferralTerms>(
    (await listTerms(tx, programmeId)).map(({ version, terms }) => [version, referralTerms.parse(terms)]),
  );

  const seen = orders.flatMap((order) => {
    const terms = versions.get(order.version);
    if (terms === undefined) return [];
    const isTheirs = !order.elsewhere && !order.inviterErased;
    const inviter = isTheirs ? persons.get(order.inviterId ?? '') : undefined;
    const invited = persons.get(order.invitedId ?? '');
    const ruling = rulings.get(order.orderId);
    const given = grants.get(order.orderId) ?? [];
    const facts = {
      ...order,
      placedAt: Date.parse(order.placedAt),
      deliveredAt: order.deliveredAt === null ? null : Date.parse(order.deliveredAt),
      refunds: order.refunds.map(({ at, amount }) => ({ at: Date.parse(at), amount })),
      inviterId: inviter?.personId ?? null,
      invitedId: invited?.personId ?? null,
      boughtBefore: before.has(order.orderId),
      signs: signsOf(known(inviter), known(invited), order.told),
      ruling: ruling?.ruling ?? null,
      given: given.filter(({ undone }) => undone === null).map(({ side }) => side),
      terms,
    };
    return [{ order, facts, inviter, invited, ruling, given }];
  });
  const judged = judgeAll(
    seen.map(({ facts }) => facts),
    now.getTime(),
  );

  const items = seen.flatMap(({ order, facts, inviter, invited, ruling, given }): Referral[] => {
    const stands = judged.get(order.orderId);
    if (stands === undefined) return [];
    return [
      {
        orderId: order.orderId,
        number: order.number,
        placedAt: order.placedAt,
        currency: order.currency,
        total: order.total,
        refunded: order.refunded,
        inviter: named(inviter),
        invited: named(invited),
        via: order.via,
        state: stands.state,
        reason: stands.reason,
        holdUntil: stands.holdUntil === null ? null : new Date(stands.holdUntil).toISOString(),
        version: order.version,
        signs: facts.signs,
        ruling:
          ruling === undefined || ruling.ruling === 'withdrawn'
            ? null
            : { ruling: ruling.ruling, reason: ruling.reason, by: ruling.by, at: ruling.at },
        due: handedOver(facts.terms).filter(({ side }) => !facts.given.includes(side)),
        grants: given.map(({ id, side, reward, note, by, at, undone }) => ({
          id,
          side,
          reward,
          note,
          by,
          at,
          undone,
        })),
      },
    ];
  });
  return { items, truncated: led.length > orders.length };
}
