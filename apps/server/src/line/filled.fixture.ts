import type { Channel, LineForward } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';
import { sql } from '../platform/db/index.ts';
import { keepQuoteTokens, saveProfile } from './chat.store.ts';
import { keepEvents } from './event.store.ts';
import { addForwardings } from './forward.store.ts';
import { askCode } from './linking/invitation.store.ts';

/** A LINE account of which every table has a row; nobody answers behind it. */
export async function fillLine({ owner, context, workspaceId }: Desk): Promise<{ forwards: string }> {
  const { body: channel } = await owner.call<Channel>('POST', '/api/v1/channels', {
    type: 'line',
    name: '公式LINE',
    channelId: `line${workspaceId.replaceAll('-', '')}`,
    channelSecret: 'ひみつ',
    accessToken: 'ひみつ',
    apiBaseUrl: 'http://127.0.0.1:1',
    dataApiBaseUrl: 'http://127.0.0.1:1',
  });
  const path = `/api/v1/channels/${channel.id}/line/forwards`;
  const tool = { name: '配信ツール', url: 'https://example.jp/line' };
  const { body: forward } = await owner.call<LineForward>('POST', path, tool);
  const chat = `U${'0'.repeat(32)}`;
  const { body: customer } = await owner.call<{ id: string }>('POST', '/api/v1/customers', {
    name: '連携 花子',
  });
  await owner.call('POST', '/api/v1/line/links', { customerId: customer.id });
  await context.database.inWorkspace(workspaceId, async (tx) => {
    await saveProfile(tx, channel.id, chat, { name: 'はなこ', pictureUrl: null, inGroup: false });
    await keepQuoteTokens(tx, channel.id, [{ messageId: '1', quoteToken: 'token' }]);
    await addForwardings(tx, channel.id, Buffer.from('{}'), 'signature');
    const message = await tx.one(
      sql<{ id: string }>`select id from message where workspace_id = ${tx.workspaceId} limit 1`,
    );
    await askCode(tx, message.id, { customerId: customer.id, email: null, minutes: 10 });
    const event = { type: 'join', at: 0, chat: '', about: null, body: {} };
    await keepEvents(tx, channel.id, [{ id: 'event', ...event }]);
  });
  return { forwards: forward.id };
}
