import { personalPageKinds, type Broadcast, type Channel } from '@madoguchi/contract';
import { newId } from '../platform/db/index.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { programmeDesk } from './programmes.fixture.ts';

/** A programme with a referral that somebody decided on, and a reward that was handed over and taken back. */
export async function fillProgrammes(
  desk: Desk,
): Promise<
  Record<
    'referral-programmes' | 'referral-grants' | 'gatherings' | 'gathering-invitations' | 'early-accesses',
    string
  >
> {
  const here = programmeDesk(desk);
  const { id } = (await here.programme({}, '隣には見せない紹介')).body;
  const inviter = await here.customer('紹介 花子');
  const { code } = (await here.invite(id, inviter)).body;
  const order = await here.orderWith(code, {
    customer: { name: '招かれ 太郎', email: `invited@${desk.workspaceId}.example.jp` },
  });
  await here.rule(id, { orderId: order.id, ruling: 'refused', reason: '隣には見せない' });
  await here.rule(id, { orderId: order.id, ruling: 'withdrawn', reason: '隣には見せない' });
  await here.grant(id, { orderId: order.id, side: 'inviter', note: '隣には見せない' });
  const [grant] = (await here.standing(id, order.id))?.grants ?? [];
  const event = (await here.gathering()).body.id;
  const guest = (await here.guest(event, inviter)).body.invitation.id;
  await here.answer(guest, 'yes');
  await here.tick(guest, true);
  await here.rules([{ key: 'gold', name: { ja: '金' }, by: 'spent', least: 10_000 }]);
  await here.place(inviter, { tier: 'gold', reason: '隣には見せない' });
  const access = await here.access();
  await here.pass(access.body.id, inviter);
  await fillPages(desk, inviter, { event, early_access: access.body.id });
  return {
    'referral-programmes': id,
    'referral-grants': grant?.id ?? '',
    gatherings: event,
    'early-accesses': access.body.id,
    'gathering-invitations': guest,
  };
}

/** Pages of both kinds that broadcasts told to a customer. */
async function fillPages(
  { owner: { call }, context, workspaceId }: Desk,
  customerId: string,
  ids: Record<(typeof personalPageKinds)[number], string>,
): Promise<void> {
  const { items } = (await call<{ items: Channel[] }>('GET', '/api/v1/channels')).body;
  const channelId = items.find(({ type }) => type === 'email')?.id;
  for (const kind of personalPageKinds) {
    const personalPage = { kind, id: ids[kind] };
    const given = { kind: 'news', channelId, name: '隣には見せない案内', personalPage };
    const { id: broadcastId } = (await call<Broadcast>('POST', '/api/v1/broadcasts', given)).body;
    const reader = { broadcastId, recipientId: newId(), customerId, language: 'ja' } as const;
    await context.database.inWorkspace(workspaceId, (tx) =>
      context.broadcasts.pages.make(tx, personalPage, reader, new Date()),
    );
  }
}
