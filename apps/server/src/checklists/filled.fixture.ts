import type { Checklist, ConversationChecklists } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';

/** A list at a conversation, with a point that was ticked and one that is open. Answers its id. */
export async function fillChecklists(desk: Desk, conversationId: string): Promise<{ checklists: string }> {
  const { call } = desk.owner;
  const { body } = await call<Checklist>('POST', '/api/v1/checklists', {
    name: '隣には見せないリスト',
    points: [{ text: '厨房に伝える' }, { text: '書面で伝える' }],
    conditions: {},
  });
  const place = `/api/v1/conversations/${conversationId}/checklists`;
  const attached = await call<ConversationChecklists>('POST', place, { checklistId: body.id });
  const [use] = attached.body.items;
  await call('PUT', `${place}/${use?.id}/points/1`, { checked: true });
  await call('PUT', '/api/v1/checklist-settings', { closing: 'refuse' });
  await call('PUT', '/api/v1/checklist-settings', { closing: 'ask' });
  return { checklists: body.id };
}
