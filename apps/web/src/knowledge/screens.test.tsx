import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { ArticleRows } from './ArticleRows.tsx';
import { ArticleView } from './ArticleView.tsx';
import CandidatesScreen from './CandidatesScreen.tsx';
import { ArticleForm } from './editor/ArticleForm.tsx';
import { Difference } from './editor/Difference.tsx';
import { VersionRows } from './editor/VersionRows.tsx';
import { emptyDraft } from './logic/draft.ts';
import {
  candidatesQuery,
  categoriesQuery,
  guideQuery,
  helpCentreQuery,
  synonymsQuery,
  versionsQuery,
} from './queries.ts';
import QuestionsScreen from './questions/QuestionsScreen.tsx';
import HelpCentreScreen from './settings/HelpCentreScreen.tsx';
import { aCandidate, aCentre, anArticle, aSummary, aVersion } from './testing/samples.fixture.ts';

const me = aMe();
const observer = aMe({ scopes: ['conversations:read'] });
const pages = (items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
const nothing = async () => undefined;
const category = { id: 'c', name: { ja: '返品・交換', en: 'Returns' }, articles: 1 };

describe('a row of the list', () => {
  const row = (changes: Parameters<typeof aSummary>[0]) => () => (
    <ArticleRows label="記事" articles={[aSummary({ categoryId: 'c', ...changes })]} />
  );
  const known: [string[], unknown][] = [[[...categoriesQuery.queryKey], [category]]];

  it('says at a glance what it is about, where it stands and how it does', async () => {
    const text = await renderText(
      row({ state: 'draft', visibility: 'internal', used: 3, helpful: 5, unhelpful: 1 }),
      { me, known },
    );
    for (const words of [
      '返品はできますか',
      '下書き',
      '社内のみ',
      '返品・交換',
      '返信に3回使用',
      '役に立った 5・立たなかった 1',
    ])
      expect(text).toContain(words);
  });

  it('has no figures before there are any, and tells the language where it is another', async () => {
    const html = await renderHtml(row({ language: 'en', question: 'Returns?' }), { me, known });
    expect(html).not.toContain('使用');
    expect(html).toMatch(/lang="en"[^>]*>Returns\?/u);
  });
});

describe('an article as it is read', () => {
  it('has headings, lists, links and numbered steps with their pictures', async () => {
    const view = () => (
      <ArticleView
        question="返品"
        answer={'## 期限\n**30日**\n- 未使用\n1. 箱\n> 声\n[規約](https://example.jp/)'}
        steps={[
          { text: '箱に', pictureId: 'p1', alt: '' },
          { text: '', pictureId: 'p2', alt: '封筒' },
        ]}
        language="ja"
      />
    );
    const html = await renderHtml(view, { me });
    expect(html).toMatch(
      /<h3>期限<\/h3><p><strong>30日<\/strong><\/p><ul><li>未使用<\/li><\/ul><ol><li>箱<\/li><\/ol><blockquote>声/u,
    );
    expect(html).toContain('href="https://example.jp/"');
    expect(html).toMatch(/src="\/api\/v1\/article-pictures\/p1" alt="手順1"/u);
    expect(html).toMatch(/alt="封筒"/u);
  });

  it('says what will stand there while nothing is written', async () => {
    const view = () => <ArticleView question="" answer="" steps={[]} language="ja" />;
    expect(await renderText(view, { me })).toContain('お客様に見える形でここに表示されます');
  });
});

describe('the form', () => {
  const form = (mayChange: boolean, isNew: boolean) => () => (
    <ArticleForm
      initial={emptyDraft('ja')}
      mayChange={mayChange}
      isNew={isNew}
      second={mayChange ? { label: '公開する', needsAnswer: true, onPress: nothing } : null}
      onSave={nothing}
    />
  );
  const known: [string[], unknown][] = [[[...categoriesQuery.queryKey], []]];

  it('asks for the language of a new article only', async () => {
    expect(await renderText(form(true, true), { me, known })).toContain('言語');
    expect(await renderText(form(true, false), { me, known })).not.toContain('言語');
  });

  it('of what one may not change can be read and has no buttons', async () => {
    const html = await renderHtml(form(false, false), { me, known });
    expect(html).toMatch(/<fieldset disabled=""/u);
    expect(html).not.toContain('type="submit"');
  });
});

describe('the versions', () => {
  it('say who saved what, and lead back to all but the newest', async () => {
    const article = anArticle({ version: 2 });
    const versions = [aVersion({ version: 2, restoredFrom: 1 }), aVersion({ version: 1 })];
    const list = () => <VersionRows article={article} onRestored={nothing} />;
    const known: [readonly string[], unknown][] = [[versionsQuery('a1').queryKey, pages(versions)]];
    const text = await renderText(list, { me, known });
    expect(text).toMatch(/第2版 ?現在.*青木 美咲 · 第1版から復元/u);
    expect(text).toContain('第1版に戻す');
    expect(text).not.toContain('第2版に戻す');
  });

  it('show what changed word by word, steps and state too', async () => {
    const after = aVersion({
      version: 2,
      answer: '到着から14日以内に承ります。',
      state: 'published',
      steps: [{ text: '箱', pictureId: null, alt: '' }],
    });
    const html = await renderHtml(() => <Difference before={aVersion()} after={after} language="ja" />, {
      me,
    });
    expect(html).toMatch(/<del[^>]*>.*?30<\/del><ins[^>]*>.*?14<\/ins>/u);
    expect(html).toContain('1. 箱');
    expect(html).toContain('公開中');
    expect(
      await renderText(() => <Difference before={after} after={after} language="ja" />, { me }),
    ).toContain('文面の変更はありません');
  });
});

describe('candidates', () => {
  const known = (items: unknown[]): [readonly string[], unknown][] => [
    [candidatesQuery.queryKey, pages(items)],
  ];

  it('tell how often, what, and where; leads decide', async () => {
    const text = await renderText(CandidatesScreen, { me, known: known([aCandidate()]) });
    for (const words of ['4件の案件で返信', '急須の茶渋は', '茶渋の件', '下書きを作る', '候補から外す'])
      expect(text).toContain(words);
    const seen = await renderText(CandidatesScreen, { me: observer, known: known([aCandidate()]) });
    expect(seen).not.toMatch(/下書きを作る|候補から外す/u);
  });

  it('teach while there are none', async () => {
    expect(await renderText(CandidatesScreen, { me, known: known([]), locale: 'en' })).toContain(
      'Three that are much alike appear here.',
    );
  });
});

describe('the help centre’s settings', () => {
  const known = (centre = aCentre()): [readonly string[], unknown][] => [
    [helpCentreQuery.queryKey, centre],
    [categoriesQuery.queryKey, [category]],
    [synonymsQuery.queryKey, { groups: [['返品', '返却']] }],
  ];

  it('are the owner’s; everybody sees whether it is open', async () => {
    expect(await renderText(HelpCentreScreen, { me: observer, known: known() })).toContain(
      'オーナーだけです',
    );
    const html = await renderHtml(HelpCentreScreen, { me, known: known() });
    expect(html).toContain('返品＝返却');
    expect(html).toContain('value="返品・交換"');
    expect(html).not.toContain('sitemap.xml');
  });

  it('tell its address once it is open, and that of its sitemap where search engines may come', async () => {
    const open = aCentre({ enabled: true, slug: 'midori', url: 'https://desk.example.jp/help/midori' });
    expect(await renderHtml(HelpCentreScreen, { me, known: known(open) })).toContain(
      'value="https://desk.example.jp/help/midori/sitemap.xml"',
    );
    expect(
      await renderHtml(HelpCentreScreen, { me, known: known({ ...open, noindex: true }) }),
    ).not.toContain('sitemap.xml');
  });
});

describe('first questions', () => {
  const both = (text: string) => ({ ja: text, en: `${text} en` });
  const guide = (questions: unknown[]): [readonly string[], unknown][] => [
    [guideQuery.queryKey, { questions, revision: 1 }],
  ];
  const question = {
    key: 'q-1',
    text: both('ご用件は'),
    choices: [{ label: both('返品'), to: { kind: 'person' } }],
  };

  it('can be tried beside their editor', async () => {
    const html = await renderHtml(QuestionsScreen, { me, known: guide([question]) });
    expect(html).toContain('value="ご用件は en"');
    expect(html).toMatch(/role="log"[^]*ご用件は[^]*返品/u);
    expect(html).toContain('担当者に引き継ぐ');
  });

  it('teach while there are none, and are changed by leads only', async () => {
    expect(await renderText(QuestionsScreen, { me, known: guide([]) })).toContain('最初の質問を作る');
    expect(await renderText(QuestionsScreen, { me: observer, known: guide([question]) })).not.toContain(
      '選択肢を追加',
    );
  });
});
