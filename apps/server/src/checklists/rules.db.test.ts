import type { AutomationRule, Checklist, ConversationChecklists } from '@madoguchi/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildAutomationDesk, type AutomationDesk } from '../automation/desk.fixture.ts';
import { points } from './checklists.fixture.ts';

let desk: AutomationDesk;
let list: Checklist;
beforeAll(async () => {
  desk = await buildAutomationDesk();
  const body = { name: '食物アレルギー', points, conditions: {} };
  list = (await desk.lead.call<Checklist>('POST', '/api/v1/checklists', body)).body;
});
afterAll(() => desk.close());

const place = async (id: string) =>
  (await desk.agent.call<ConversationChecklists>('GET', `/api/v1/conversations/${id}/checklists`)).body;
const attaches = (): Promise<AutomationRule> =>
  desk.rule({
    name: 'アレルギーの確認',
    when: 'message_received',
    conditions: [{ kind: 'words', not: false, where: 'either', words: ['アレルギー'] }],
    actions: [{ kind: 'checklist', checklistId: list.id }],
  });

it('a rule attaches a list, once, under its own name', async () => {
  const rule = await attaches();
  expect(rule.names).toMatchObject({ [list.id]: '食物アレルギー' });
  const { id } = await desk.mail({ subject: 'アレルギーの件' });
  await desk.run();
  expect((await place(id)).items).toMatchObject([
    { checklistId: list.id, attachedBy: null, rule: 'アレルギーの確認' },
  ]);
  const [run] = await desk.runs(`&rule=${rule.id}`);
  expect(run?.results).toEqual([{ kind: 'checklist', code: 'done', detail: '食物アレルギー' }]);
  await desk.lead.call('PATCH', `/api/v1/automation-rules/${rule.id}`, {
    basedOn: rule.version,
    enabled: false,
  });
});

it('a rule closes nothing that still has open points', async () => {
  const { id } = await desk.mail({ subject: '完了の件' });
  await desk.agent.call('POST', `/api/v1/conversations/${id}/checklists`, { checklistId: list.id });
  const rule = await desk.rule({ when: 'note_added', actions: [{ kind: 'status', status: 'done' }] });
  const note = () =>
    desk.agent.call('POST', `/api/v1/conversations/${id}/messages`, {
      direction: 'note',
      text: '確認しました。',
    });
  await note();
  await desk.run();
  expect((await desk.conversation(id)).status).not.toBe('done');
  expect((await desk.runs(`&rule=${rule.id}`))[0]?.results).toEqual([
    { kind: 'status', code: 'open_points', detail: '2' },
  ]);
  const [use] = (await place(id)).items;
  for (const { position } of use?.points ?? [])
    await desk.agent.call('PUT', `/api/v1/conversations/${id}/checklists/${use?.id}/points/${position}`, {
      checked: true,
    });
  await note();
  await desk.run();
  expect((await desk.conversation(id)).status).toBe('done');
});

it('a rule whose list was deleted says so and does nothing', async () => {
  const rule = await attaches();
  await desk.lead.call('DELETE', `/api/v1/checklists/${list.id}`);
  const { id } = await desk.mail({ subject: 'アレルギーについて' });
  await desk.run();
  expect((await place(id)).items).toEqual([]);
  expect((await desk.runs(`&rule=${rule.id}`))[0]?.results).toEqual([
    { kind: 'checklist', code: 'checklist_gone', detail: '' },
  ]);
});
