import type { Broadcast, CustomerDetail } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';
import { noon } from './noon.fixture.ts';
import { sendDue } from './turn.ts';

/** Consents, one of them of somebody erased since, and a broadcast that went to everybody; answers its id. */
export async function fillBroadcasts(
  { owner: { call }, context, workspaceId }: Desk,
  channelId: string,
  customerId: string,
): Promise<{ broadcasts: string }> {
  const consent = {
    channel: 'email',
    purpose: 'news',
    change: 'given',
    how: 'form',
    wording: '隣には見せない文面',
  };
  await call('POST', `/api/v1/customers/${customerId}/consents`, consent);
  const gone = { name: '消去済み', email: `gone@${workspaceId}.example.jp` };
  const { body: erased } = await call<CustomerDetail>('POST', '/api/v1/customers', gone);
  await call('POST', `/api/v1/customers/${erased.id}/consents`, consent);
  await call('POST', `/api/v1/customers/${erased.id}/data-requests`, {
    kind: 'erasure',
    reason: 'deletion_request',
    confirm: gone.name,
  });
  await call('PATCH', '/api/v1/broadcast-settings', {
    senderName: '株式会社みどり',
    postalAddress: '東京都港区芝1-1',
    contact: '03-1234-5678',
  });
  const { body } = await call<Broadcast>('POST', '/api/v1/broadcasts', {
    kind: 'service',
    channelId,
    name: '休業のお知らせ',
    subject: '休業のお知らせ',
    body: '明日は休業いたします。',
  });
  await call('POST', `/api/v1/broadcasts/${body.id}/schedule`, { basedOn: body.revision });
  const sendMail = () => Promise.resolve({ outcome: 'delivered' as const, detail: '250 ok', headerId: null });
  await sendDue({ ...context.broadcasts, sendMail }, workspaceId, noon());
  return { broadcasts: body.id };
}
