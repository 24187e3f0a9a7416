import type { Channel, LineForward } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';
import { keepQuoteTokens, saveProfile } from './chat.store.ts';
import { keepEvents } from './event.store.ts';
import { addForwardings } from './forward.store.ts';

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
  await context.database.inWorkspace(workspaceId, async (tx) => {
    await saveProfile(tx, channel.id, chat, { name: 'はなこ', pictureUrl: null, inGroup: false });
    await keepQuoteTokens(tx, channel.id, [{ messageId: '1', quoteToken: 'token' }]);
    await addForwardings(tx, channel.id, Buffer.from('{}'), 'signature');
    const event = { type: 'join', at: 0, chat: '', about: null, body: {} };
    await keepEvents(tx, channel.id, [{ id: 'event', ...event }]);
  });
  return { forwards: forward.id };
}
