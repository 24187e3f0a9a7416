import { arrive, inbound } from '../conversations/mail.fixture.ts';
import type { Desk } from '../testing/desk.fixture.ts';

type Ids = Record<'absences' | 'handovers' | 'contact-takings', string>;

/** Somebody away with a stand-in, a customer being handed over and one who was taken; what is counted follows. */
export async function fillPeople(desk: Desk, channelId: string): Promise<Ids> {
  const { call } = desk.owner;
  const made = async <T>(path: string, body: object) =>
    (await call<T & { id: string }>('POST', path, body)).body;
  const leaver = await desk.join('agent', '担当 花子');
  const from = { name: '隣には見せない客', address: `people@${desk.workspaceId}.jp` };
  const fields = { name: from.name, email: from.address, contactPersonId: leaver.memberId };
  const customer = await made('/api/v1/customers', fields);
  await arrive(desk, channelId, inbound({ from }));
  const [conversation] = (
    await call<{ items: { id: string }[] }>('GET', '/api/v1/conversations?limit=1&sort=newest')
  ).body.items;
  const messages = `/api/v1/conversations/${conversation?.id}/messages`;
  const { items } = (await call<{ items: { id: string }[] }>('GET', messages)).body;
  await leaver.call('POST', messages, {
    direction: 'outbound',
    text: '承知いたしました。',
    basedOn: items.at(-1)?.id,
  });
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const absence = await made('/api/v1/absences', {
    memberId: leaver.memberId,
    kind: 'trip',
    from: day(-1),
    to: day(2),
    note: '隣には見せない出張',
  });
  await call('POST', `/api/v1/absences/${absence.id}/acting`, { memberId: desk.owner.memberId });
  for (const feed of ['feed', 'team-feed']) await call('POST', `/api/v1/absences/${feed}`);
  await call('PUT', '/api/v1/contact-settings', { basedOn: 0, ceiling: 900 });
  const nobodys = await made('/api/v1/customers', { name: '担当のいない客' });
  const taking = await made('/api/v1/customers-without-contact', {
    items: [{ customerId: nobodys.id, memberId: leaver.memberId }],
  });
  const { ids } = await made<{ ids: string[] }>('/api/v1/handovers', {
    customerIds: [customer.id],
    toId: desk.owner.memberId,
    reason: 'transfer',
    notes: '隣には見せない引き継ぎ',
  });
  return { absences: absence.id, handovers: ids[0] ?? '', 'contact-takings': taking.id };
}
