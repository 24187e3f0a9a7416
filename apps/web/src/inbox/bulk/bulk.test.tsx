import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { aConversation } from '../testing/samples.fixture.ts';
import { BulkBar } from './BulkBar.tsx';
import { ConversationChoices } from './ConversationChoices.tsx';
import { offerUndo, withdrawUndo } from './undoStore.ts';
import { UndoNotice } from './UndoNotice.tsx';

beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

const me = aMe();
const observer = aMe({ scopes: ['conversations:read'] });
const bar = (count: number) => () => (
  <BulkBar
    selected={Array.from({ length: count }, (_, index) => aConversation({ id: `k${index}` }))}
    onAll={() => undefined}
    onClear={() => undefined}
  />
);
const tools = async (count: number, who = me) =>
  [...(await renderHtml(bar(count), { me: who })).matchAll(/<button[^>]*aria-label="([^"]+)"/gu)].map(
    ([, name]) => name,
  );

describe('what can be done with what is selected', () => {
  it('is one thing for all of it, and merging for two or more', async () => {
    expect(await tools(1)).toEqual([
      'すべて選ぶ',
      '担当を変える',
      '状態を変える',
      'タグ',
      '既読にする',
      '選択を解除',
    ]);
    expect(await tools(2)).toContain('統合する');
    expect(await tools(11)).not.toContain('統合する');
  });

  it('is to select, before anything is', async () => {
    expect(await tools(0)).toEqual(['すべて選ぶ', '選択を解除']);
    expect(await renderText(bar(3), { me })).toContain('3件を選択中');
  });

  it('is to read, for who may only look', async () => {
    expect(await tools(2, observer)).toEqual(['すべて選ぶ', '既読にする', '選択を解除']);
  });
});

it('a conversation to choose says whose it is, since when, and how it stands', async () => {
  const choices = () => (
    <ConversationChoices
      label="残す案件"
      conversations={[aConversation(), aConversation({ id: 'k2', subject: '', status: 'done' })]}
      value="k2"
      onChange={() => undefined}
    />
  );
  expect(await renderText(choices, { me })).toBe(
    '急須の注ぎ口が欠けておりました 小川 真理子 様 11月24日(火) 未対応 （件名なし） 小川 真理子 様 11月24日(火) 完了',
  );
  expect(await renderHtml(choices, { me })).toMatch(/checked=""[^>]*value="k2"|value="k2"[^>]*checked=""/u);
});

describe('what was just done', () => {
  it('is offered to be undone on the page only, where somebody is there to press', async () => {
    offerUndo('3件の状態を変えました', () => Promise.resolve(''));
    expect(await renderText(UndoNotice, { me })).toBe('');
    withdrawUndo(1);
  });
});
