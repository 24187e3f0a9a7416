import type { Checklist, ConversationChecklists } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { aConversation } from '../inbox/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { placeQuery } from './queries.ts';
import { ChecklistEditor } from './settings/ChecklistEditor.tsx';
import ChecklistsScreen from './settings/ChecklistsScreen.tsx';
import ChecklistLine from './thread/ChecklistLine.tsx';
import { AttachedList } from './thread/AttachedList.tsx';

const lead = aMe({ scopes: ['conversations:read', 'conversations:write', 'templates:write'] });
const observer = aMe({ scopes: ['conversations:read'] });
const law = {
  article: '消費生活用製品安全法第35条',
  source: 'https://www.meti.go.jp/product_safety/producer/point/04-1.html',
  inForceFrom: '2007-05-14',
  asOf: '2026-11-22',
};
const list: Checklist = {
  id: 'l1',
  name: '製品事故の疑い',
  points: [
    { text: 'ご無事を伺った', hint: '', law: null },
    { text: '消費者庁へ報告した', hint: '10日以内', law },
  ],
  conditions: { channels: [], tagIds: ['t1'], marks: ['complaint'], matters: [] },
  revision: 1,
  changedBy: null,
  changedAt: '2026-11-22T00:00:00.000Z',
};
const use: ConversationChecklists['items'][number] = {
  id: 'u1',
  checklistId: 'l1',
  name: list.name,
  points: list.points.map((point, at) => ({
    ...point,
    position: at + 1,
    checkedAt: at === 0 ? '2026-11-24T03:00:00.000Z' : null,
    checkedBy: at === 0 ? { id: 'm1', name: '佐藤 健' } : null,
  })),
  attachedAt: '2026-11-24T02:00:00.000Z',
  attachedBy: null,
  rule: '発煙にリストを付ける',
};
const tags: [readonly unknown[], unknown] = [['tags'], [{ id: 't1', name: '発煙・発熱', colour: 'shu' }]];

describe('the settings', () => {
  it('list what there is, with when each is offered', async () => {
    const known: [readonly unknown[], unknown][] = [
      tags,
      [['checklists', 'all'], { items: [list], closing: 'ask' }],
    ];
    const text = await renderText(() => <ChecklistsScreen />, { me: lead, known });
    expect(text).toContain('製品事故の疑い');
    expect(text).toContain('2項目 · 候補に出す条件: タグ「発煙・発熱」、「苦情」と読み取り');
    expect(text).toContain('新しいリスト');
    const html = await renderHtml(() => <ChecklistsScreen />, { me: observer, known });
    expect(html).not.toContain('新しいリスト');
    expect(html.match(/<input[^>]*type="radio"[^>]*>/gu)?.every((radio) => radio.includes('disabled'))).toBe(
      true,
    );
  });

  it('teach where there is none', async () => {
    const known: [readonly unknown[], unknown][] = [
      [['checklists', 'all'], { items: [], closing: 'refuse' }],
    ];
    const text = await renderText(() => <ChecklistsScreen />, { me: lead, known, locale: 'en' });
    expect(text).toContain('There are no check lists yet');
    expect(text).toContain('Playbooks');
  });

  it('show a list with the law a point comes from, and its source', async () => {
    const html = await renderHtml(() => <ChecklistEditor list={list} />, { me: lead, known: [tags] });
    expect(html).toContain(law.source);
    expect(html).toContain('2007年5月14日施行');
    expect(html).toContain('候補に出す条件');
    const seen = await renderHtml(() => <ChecklistEditor list={list} />, { me: observer, known: [tags] });
    expect(seen).toContain('<fieldset');
    expect(seen).not.toContain('保存');
  });
});

describe('at a conversation', () => {
  const conversation = aConversation({ id: 'c1', tagIds: [] });
  const place = (data: ConversationChecklists): [readonly unknown[], unknown][] => [
    tags,
    [placeQuery('c1', [], conversation.mood).queryKey, data],
  ];
  const choice = { id: 'l2', name: '修理の受付', points: 9 };

  it('stand how far each list is, what is offered, and a way to others', async () => {
    const known = place({
      items: [use],
      offered: [{ ...choice, because: [{ kind: 'tag', value: 't1' }] }],
      others: [{ ...choice, id: 'l3' }],
    });
    const line = () => <ChecklistLine conversation={conversation} mayWrite choosing={false} />;
    const html = await renderHtml(line, { me: lead, known });
    expect(html).toContain('製品事故の疑い 1/2');
    expect(html).toContain('「修理の受付」を付ける');
    expect(html).toContain('title="タグ「発煙・発熱」"');
    expect(html).toContain('確認リストを付ける');
  });

  it('stands nothing where there is nothing to do, or one may only look', async () => {
    const known = place({ items: [], offered: [{ ...choice, because: [] }], others: [] });
    const looking = () => <ChecklistLine conversation={conversation} mayWrite={false} choosing={false} />;
    expect(await renderText(looking, { me: observer, known })).toBe('');
    const others = place({ items: [], offered: [], others: [choice] });
    const line = (choosing: boolean) => () => (
      <ChecklistLine conversation={conversation} mayWrite choosing={choosing} />
    );
    expect(await renderText(line(false), { me: lead, known: others })).toBe('');
    expect(await renderText(line(true), { me: lead, known: others })).toContain('確認リストを付ける');
  });

  it('an opened list says who ticked what and when, and what an open point asks for', async () => {
    const write = {
      attach: () => Promise.resolve(null),
      remove: () => Promise.resolve(null),
      check: () => Promise.resolve(null),
    };
    const shown = () => <AttachedList list={use} mayWrite write={write} />;
    const text = await renderText(shown, { me: lead });
    expect(text).toMatch(/佐藤 健 (?:2026年)?11月24日\(火\) 12:00/u);
    expect(text).toContain('10日以内');
    expect(text).toContain('根拠: 消費生活用製品安全法第35条');
    expect(text).toContain('自動化「発煙にリストを付ける」が');
  });
});
