import type { FirstQuestionsContent } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { aMessage } from '../testing/samples.fixture.ts';
import { MessageItem } from '../thread/MessageItem.tsx';
import { FirstQuestions } from './FirstQuestions.tsx';

const at = '2026-11-20T14:00:00.000Z';
const turn = { at, choices: [], articles: [] };
const content: FirstQuestionsContent = {
  type: 'first_questions',
  outcome: 'handed',
  reason: 'unsolved',
  opensAt: '2026-11-24T00:00:00.000Z',
  turns: [
    { ...turn, by: 'assistant', kind: 'guide', text: '何についてですか', choices: ['返品', '送料'] },
    { ...turn, by: 'visitor', kind: 'choice', text: '返品' },
    {
      ...turn,
      by: 'assistant',
      kind: 'answers',
      text: '',
      articles: [
        { number: 1, title: '返品はできますか', url: '/help/midori/ja/1' },
        { number: 2, title: '送料はいくらですか', url: null },
      ],
    },
    { ...turn, by: 'visitor', kind: 'solved', text: '解決していません' },
  ],
};
const shown = (given = content) => <FirstQuestions content={given} />;

describe('first questions in a thread', () => {
  it('show who said what, what was offered and shown, why a person took over, and what was promised', async () => {
    const text = await renderText(() => shown(), { me: aMe() });
    for (const part of [
      '最初の質問（自動応答） 解決せず担当者へ',
      '自動応答 何についてですか 選択肢: 返品、送料',
      'お客様 返品 自動応答 次の記事を表示',
      'お客様 解決していません',
      '「11月24日(火) 09:00以降にお返事」とご案内済み',
    ])
      expect(text).toContain(part);
  });

  it('link articles that have a page, and name those that have none', async () => {
    const html = await renderHtml(() => shown(), { me: aMe() });
    expect(html).toContain('href="/help/midori/ja/1"');
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('送料はいくらですか');
  });

  it('say that the assistant alone was enough, in either language', async () => {
    const settled: FirstQuestionsContent = {
      ...content,
      outcome: 'settled',
      reason: null,
      opensAt: null,
      turns: [{ ...turn, by: 'assistant', kind: 'closed', text: '' }],
    };
    const text = await renderText(() => shown(settled), { me: aMe() });
    expect(text).toContain('自動応答だけで解決');
    expect(text).not.toContain('ご案内済み');
    expect(await renderText(() => shown(settled), { me: aMe(), locale: 'en' })).toContain(
      'First questions (automatic) Settled without a person',
    );
    const english = await renderHtml(() => shown(), { me: aMe(), locale: 'en' });
    expect(english).toContain('<li lang="ja"><a ');
    expect(english).toContain('<p lang="ja">返品</p>');
  });

  it('stand in place of the words that are there for lists and the search', async () => {
    const message = aMessage({ direction: 'inbound', text: '返品 › 一覧のための言葉', content });
    const item = () => (
      <MessageItem message={message} customerName="花子" undoElsewhere={false} onUndo={() => undefined} />
    );
    const text = await renderText(item, { me: aMe() });
    expect(text).toContain('最初の質問（自動応答）');
    expect(text).not.toContain('一覧のための言葉');
  });
});
