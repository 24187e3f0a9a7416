import type { MemberPhone } from '@madoguchi/contract';
import type { Target } from '../channels/phone/index.ts';
import { displayPhone, readPhone } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { TelephoneDependencies } from './dependencies.ts';
import * as store from './phone.store.ts';
import { refusePhoneOf } from './policy.ts';

const unreadable =
  'Write a telephone number like 090-1234-5678, an address like sip:hanako@pbx.example.jp, or client: and a name.';

/** @throws AppError `invalid_request` */
function addressOf(text: string): string {
  const plain = text.normalize('NFKC').trim();
  if (/^sips?:[^\s@<>"]{1,64}@[\w.:-]{1,100}$/iu.test(plain)) return plain;
  if (/^client:[\w.@-]{1,100}$/u.test(plain)) return plain;
  const number = readPhone(plain);
  if (number === null)
    throw new AppError('invalid_request', unreadable, { errors: [{ path: 'address', message: unreadable }] });
  return number.key;
}

export function toMemberPhone(row: store.PhoneRow): MemberPhone {
  const { address } = row;
  return {
    member: { id: row.memberId, name: row.memberName },
    address,
    shownAddress: address?.startsWith('+') === true ? displayPhone(address) : address,
    rings: row.rings,
  };
}

/** How the telephone system rings somebody's telephone; `screen` is asked first by whoever answers. */
export function targetOf(address: string, screen: string): Target {
  if (address.startsWith('client:'))
    return { kind: 'client', client: address.slice('client:'.length), screen };
  if (/^sips?:/iu.test(address)) return { kind: 'sip', address, screen };
  return { kind: 'number', number: address, screen };
}

/** Says by which telephone a member is rung; null: by none. */
export async function saveMemberPhone(
  { database }: Pick<TelephoneDependencies, 'database'>,
  actor: Actor,
  memberId: string,
  given: { address: string | null; rings: boolean },
): Promise<MemberPhone> {
  return database.inWorkspace(actor.workspaceId, async (tx: Tx) => {
    const before = await store.findPhone(tx, memberId);
    if (before === undefined)
      throw new AppError('not_found', 'This person is not a member of this workspace any more.');
    refusePhoneOf(actor, memberId);
    const address = given.address === null || given.address === '' ? null : addressOf(given.address);
    await store.savePhone(tx, memberId, address === null ? null : { address, rings: given.rings });
    return toMemberPhone((await store.findPhone(tx, memberId)) ?? before);
  });
}
