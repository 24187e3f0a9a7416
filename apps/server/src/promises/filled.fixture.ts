import type { PromiseRecord } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';
import { noteCause } from './store.ts';

/** A promise with its reminders, something that is still to be read, a setting, a calendar. */
export async function fillPromises(desk: Desk, conversationId: string): Promise<Record<'promises', string>> {
  const { call } = desk.owner;
  const { body } = await call<PromiseRecord>('POST', '/api/v1/promises', {
    conversationId,
    sentence: '隣には見せない約束',
    act: 'contact',
    due: '2099-12-01T12:00',
  });
  await desk.context.database.inWorkspace(desk.workspaceId, (tx) => noteCause(tx, 'read', body.id));
  await call('PUT', '/api/v1/promise-settings', { undatedAllowed: true });
  await call('POST', '/api/v1/promises/feed');
  return { promises: body.id };
}
