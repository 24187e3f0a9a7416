import type { SelfSign } from '@madoguchi/contract';
import { readEmail, readPhone } from '../customers/index.ts';

type Point = { kind: string; value: string; key: string };

/** What is known of one side of a referral: the person, by the record that stays, their contact points and where they live. */
export type Known = { personId: string | null; points: readonly Point[]; addresses: readonly string[] };

/** What the shop told with the order itself, which may be of nobody’s record. */
export type Told = { email: string | null; phone: string | null };

/**
 * An address for comparison: without differences of width, spaces and the many ways to write a block and a number; empty where it says no
 * house, since half a town would share it then.
 */
export function addressKey(address: string): string {
  const plain = address
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s、,]+/gu, '')
    .replaceAll(/[‐-―−ー－ｰ]/gu, '-')
    .replaceAll(/丁目|番地の?|番(?=\d|$)|号室?(?=\D|$)|(?<=\d)の(?=\d)/gu, '-')
    .replaceAll(/-+/gu, '-')
    .replace(/-$/u, '');
  return /\d/u.test(plain) ? plain : '';
}

const certain = new Set(['same_customer', 'same_email', 'same_phone']);

/** Whether these signs leave no doubt; a shared household alone does. */
export const isCertain = (signs: readonly SelfSign[]): boolean => signs.some(({ kind }) => certain.has(kind));

/** Everything that speaks for inviter and invited being one person, each with what both have. */
export function signsOf(inviter: Known, invited: Known, told: Told): SelfSign[] {
  const signs = new Map<string, SelfSign>();
  const add = (kind: SelfSign['kind'], value: string) => signs.set(`${kind} ${value}`, { kind, value });
  if (inviter.personId !== null && inviter.personId === invited.personId) add('same_customer', '');
  const toldPoints: Point[] = [
    ...(told.email === null ? [] : [{ kind: 'email', read: readEmail(told.email) }]),
    ...(told.phone === null ? [] : [{ kind: 'phone', read: readPhone(told.phone) }]),
  ].flatMap(({ kind, read }) => (read === null ? [] : [{ kind, value: read.value, key: read.key }]));
  for (const { kind, value, key } of inviter.points) {
    if (kind !== 'email' && kind !== 'phone') continue;
    // Mailboxes are told apart by capitals in the books alone: nobody has two that differ in nothing else.
    const shares = [...invited.points, ...toldPoints].some(
      (each) => each.kind === kind && each.key.toLowerCase() === key.toLowerCase(),
    );
    // Of one and the same record that says nothing new.
    if (shares) add(kind === 'email' ? 'same_email' : 'same_phone', value);
  }
  const homes = new Set(invited.addresses.map(addressKey));
  for (const address of inviter.addresses)
    if (addressKey(address) !== '' && homes.has(addressKey(address))) add('same_address', address);
  return [...signs.values()];
}
