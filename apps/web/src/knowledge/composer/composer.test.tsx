import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { articleQuery, articlesQuery, articleSuggestionsQuery } from '../queries.ts';
import { anArticle, aSummary } from '../testing/samples.fixture.ts';
import { ArticlePopover } from './ArticlePopover.tsx';
import { ArticlePreview } from './ArticlePreview.tsx';

const me = aMe();
const nothing = () => undefined;

describe('the article that is pointed at', () => {
  const preview = (isAsking = false) => <ArticlePreview id="a1" isAsking={isAsking} onChoose={nothing} />;
  const known = (changes: Parameters<typeof anArticle>[0]): [readonly string[], unknown][] => [
    [articleQuery('a1').queryKey, anArticle(changes)],
  ];

  it('offers its text, and its address where it has a page', async () => {
    const url = 'https://desk.example.jp/help/midori/ja/12';
    const text = await renderText(() => preview(), { me, known: known({ url }) });
    expect(text).toContain('到着から 30日以内 に承ります。');
    expect(text).toContain('本文を入れる リンクを入れる');
    expect(await renderText(() => preview(), { me, known: known({}) })).not.toContain('リンクを入れる');
  });

  it('warns where it is for staff only, and asks before it goes in', async () => {
    const internal = known({ visibility: 'internal' });
    const seen = await renderHtml(() => preview(), { me, known: internal });
    expect(seen).toContain('社内のみの記事です。');
    expect(seen).not.toContain('role="alert"');
    const asked = await renderHtml(() => preview(true), { me, known: internal });
    expect(asked).toContain('role="alert"');
    expect(asked).toContain('確かめたので差し込む');
  });

  it('says nothing while it is not there yet', async () => {
    expect(await renderText(() => preview(), { me })).toBe('');
  });
});

describe('the list over the composer', () => {
  const conversation = { id: 'k1', lastMessageId: 'm1' };
  const list = () => <ArticlePopover conversation={conversation} onChoose={nothing} onClose={nothing} />;
  const known = (items: unknown[], suggested: unknown[] = []): [readonly unknown[], unknown][] => [
    [
      articlesQuery({ state: 'published' }).queryKey,
      { pages: [{ items, nextCursor: null }], pageParams: [null] },
    ],
    [articleSuggestionsQuery(conversation.id, conversation.lastMessageId).queryKey, suggested],
  ];
  const draw = (items: unknown[], suggested?: unknown[]) =>
    renderHtml(list, { me, known: known(items, suggested) });

  it('puts what fits the question first, with its reason, and names its options for the field', async () => {
    const items = [aSummary({ id: 'a1', question: '送料' }), aSummary({ id: 'a2' })];
    const html = await draw(items, [{ articleId: 'a2', question: '', score: 1, words: ['返品', '急須'] }]);
    expect(html.indexOf('返品はできますか')).toBeLessThan(html.indexOf('送料'));
    expect(html).toContain('お問い合わせの「返品・急須」に対応');
    expect(html).toContain('role="listbox"');
    expect(html.match(/aria-selected="true"/gu)).toHaveLength(1);
    expect(html).toMatch(/aria-activedescendant="[^"]*-a2"/u);
  });

  it('marks what is for staff only', async () => {
    expect(await draw([aSummary({ visibility: 'internal' })])).toContain('社内のみ');
  });

  it('leads to the knowledge base while nothing is published', async () => {
    const html = await draw([]);
    expect(html).toContain('公開中の記事はまだありません。');
    expect(html).toContain('href="/knowledge"');
  });
});
