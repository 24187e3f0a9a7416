import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { aChecklist, aFinding, aPromise, findingOn } from '../testing/samples.fixture.ts';
import { CheckBar } from './CheckBar.tsx';
import { CheckDetails } from './CheckDetails.tsx';
import { FindingCard } from './FindingCard.tsx';
import { RefusedNotice } from './RefusedNotice.tsx';
import type { CheckView } from './ReplyChecker.ts';
import { Underlines } from './Underlines.tsx';
import { aReplyCheck } from '../testing/reply-check.fixture.ts';

const nothing = () => undefined;
const text = '了解しました。';
const finding = findingOn(text, '了解しました');

const me = aMe();

describe('the lines under the words', () => {
  const lines = (activeId: string | null) =>
    renderHtml(
      () => (
        <Underlines
          text={`はい、${text}`}
          findings={[{ ...finding, start: 3, end: 9 }]}
          activeId={activeId}
          layer={createRef()}
        />
      ),
      { me },
    );

  it('are cut where the findings are, and hold the words only as generated content', async () => {
    const html = await lines(null);
    expect(html).toContain('data-text="はい、"');
    expect(html).toMatch(/data-text="了解しました"[^>]*data-level="warning"/u);
    expect(html).not.toMatch(/>[^<]*了解/u);
  });

  it('show which card is open', async () => {
    expect(await lines(null)).not.toContain('data-active');
    expect(await lines(finding.id)).toContain('data-active');
  });
});

describe('the card', () => {
  const card = (changes: Parameters<typeof aFinding>[0], locale: 'ja' | 'en' = 'ja') =>
    renderHtml(
      () => (
        <FindingCard
          finding={aFinding(changes)}
          check={aReplyCheck()}
          layer={createRef()}
          field={createRef()}
          onPointer={nothing}
        />
      ),
      { me, locale },
    );

  it('gives the reason, the source and the fixes', async () => {
    const html = await card({});
    expect(html).toContain('お客様には「承知いたしました」を使います。');
    expect(html).toContain('ビジネス文書の慣例');
    expect(html).toContain('aria-label="「承知いたしました」に直す"');
    expect(html).toContain('このままにする');
  });

  it('speaks the reader’s language and leaves the Japanese words Japanese', async () => {
    const html = await card({ source: '敬語の指針' }, 'en');
    expect(html).toContain('To customers one writes');
    expect(html).toContain('National guidelines');
    expect(html).toMatch(/lang="ja"[^>]*>承知いたしました/u);
  });

  it('offers nothing where only advice is possible', async () => {
    const html = await card({ suggest: [] });
    expect(html).not.toContain('に直す');
    expect(html).not.toContain('Alt+Enter で');
  });

  it('does not let a word be that stops sending', async () => {
    const html = await card({ action: 'block', source: 'workspace' });
    expect(html).toContain('送信できない表現');
    expect(html).not.toContain('このままにする');
  });

  it('can fix by leaving out', async () => {
    expect(await card({ suggest: [''] })).toContain('この語を削る');
  });
});

describe('the line before sending', () => {
  const bar = (view: Partial<CheckView>, locale: 'ja' | 'en' = 'ja') =>
    renderText(() => <CheckBar check={aReplyCheck(view)} />, { me, locale });

  it('says that all is well', async () => {
    expect(await bar({})).toBe(
      '送信前の確認: 敬語・表現 （問題なし） ご質問への回答 （問題なし） お名前 （問題なし） お詫び （問題なし）',
    );
  });

  it('counts findings and promises, and offers to fix', async () => {
    const checklist = aChecklist({ keigo: 'attention', apology: 'none', name: 'attention' });
    const words = await bar({ findings: [finding], promises: [aPromise()], checklist });
    expect(words).toContain('気になる表現 1件');
    expect(words).toMatch(/約束 1件: (?:2026年)?11月25日\(水\)まで/u);
    expect(words).toContain('お名前 （要確認）');
    expect(words).not.toContain('お詫び');
    expect(words).toContain('すべて直す');
  });

  it('tells what stops sending from what only stands out', async () => {
    const block = findingOn(text, '。', { action: 'block', suggest: [] });
    const words = await bar({ findings: [finding, block] });
    expect(words).toContain('送信を止める表現 1件');
    expect(words).toContain('気になる表現 1件');
    expect(await bar({ findings: [block] })).not.toContain('気になる表現');
  });

  it('offers no fix where there is none', async () => {
    expect(await bar({ findings: [{ ...finding, suggest: [] }] })).not.toContain('すべて直す');
  });

  it('counts as English does', async () => {
    expect(await bar({ findings: [finding] }, 'en')).toContain('1 wording to look at');
  });

  it('is silent about an empty field, and before the first answer', async () => {
    expect(await bar({ text: ' \n' })).toBe('');
    expect(await bar({ checklist: [], state: 'waiting' })).toBe('');
  });

  it('says when nothing can be checked, and that one can send all the same', async () => {
    expect(await bar({ checklist: [], state: 'unavailable' })).toBe(
      'いまは言葉づかいを確認できません。送信はできます。',
    );
    expect(await bar({ findings: [finding], state: 'unavailable' })).toContain(
      'いまは言葉づかいを確認できません',
    );
  });
});

describe('the list before sending, opened', () => {
  const details = (view: Partial<CheckView>, locale: 'ja' | 'en' = 'ja') =>
    renderText(() => <CheckDetails check={aReplyCheck(view)} />, { me, locale });

  it('says of each line why it is well, or that there is nothing to look at', async () => {
    const words = await details({ checklist: aChecklist({ questions: 'none' }) });
    expect(words).toContain('ご質問への回答 お客様からのご質問は見当たりません。');
    expect(words).toContain('お詫び はじめにお詫びがあります。');
  });

  it('names each finding with its reason and its fix, own words apart', async () => {
    const own = findingOn(text, '。', {
      id: 'own',
      rule: 'ng-word',
      source: 'workspace',
      at: '。',
      suggest: [],
    });
    const words = await details({ findings: [finding, own], checklist: aChecklist({ keigo: 'attention' }) });
    expect(words).toMatch(
      /敬語・表現 了解しました → 承知いたしました お客様には.+ 窓口の言葉 。 お客様には/u,
    );
  });

  it('no longer worries about words that are fixed already', async () => {
    const words = await details({ checklist: aChecklist({ keigo: 'attention' }) });
    expect(words).toContain('敬語・表現 気になる表現はありません。');
  });

  it('names each promise with its date, its condition or the lack of both', async () => {
    const promises = [
      aPromise({ due: '2027-01-04T15:00' }),
      aPromise({ start: 20, end: 24, act: 'send', due: null, condition: 'ご入金' }),
      aPromise({ start: 30, end: 34, act: 'refund', due: null, at: '返金いたします' }),
    ];
    const words = await details({ promises, checklist: aChecklist({ promises: 'attention' }) });
    expect(words).toContain('ご連絡 2027年1月4日(月) 15:00まで');
    expect(words).toContain('発送・送付 ご入金の後');
    expect(words).toContain('返金 期日なし 「返金いたします」');
  });

  it('gives the notes in the reader’s language', async () => {
    const checklist = aChecklist({ name: 'attention' });
    expect(await details({ checklist })).toContain('お名前 nameの注意');
    expect(await details({ checklist }, 'en')).toContain('Name Note on name');
  });
});

describe('a refusal', () => {
  const notice = (refused: CheckView['refused']) =>
    renderText(() => <RefusedNotice check={aReplyCheck({ refused })} />, { me });

  it('names the words, each once, and leads to them', async () => {
    const again = { ...finding, id: 'again', start: 9, end: 15 };
    expect(await notice([finding, again])).toBe(
      '送信していません 「了解しました」は、この窓口では送信できない表現です。本文は残しています。 該当箇所へ',
    );
  });

  it('is silent once the words are changed', async () => {
    expect(await notice([])).toBe('');
  });
});
