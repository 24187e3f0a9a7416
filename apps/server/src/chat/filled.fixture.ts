import type { Desk } from '../testing/desk.fixture.ts';
import { countGuess, insertCode } from './line/line.store.ts';
import { addChat, wrote } from './visitor.fixture.ts';

/** A chat whose assistant a visitor has asked, who then wrote to a person: each of its tables has a row. */
export async function fillChat(desk: Desk): Promise<void> {
  const assistant = { enabled: true, greeting: { ja: '', en: '' }, guide: false, categories: [] };
  const { chat } = await addChat(desk.owner, { assistant });
  const visitor = await wrote(desk, chat?.key ?? '', '担当者と話したいです');
  const { body } = await visitor.ask<{ id: string }>('POST', '/contact', { email: 'visitor@example.ne.jp' });
  await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
    // Never looked up: the hash of nothing.
    await insertCode(tx, { visitorId: body.id, hash: Buffer.from(body.id), minutes: 15 });
    await countGuess(tx, 'U0');
  });
}
