import { describe, expect, it } from 'vitest';
import { offlineError } from '../../kit/problem.ts';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { aSummary, aVersion } from '../testing/samples.fixture.ts';
import { Difference } from './Difference.tsx';
import { ImportResult } from './ImportResult.tsx';
import NewTemplateScreen from './NewTemplateScreen.tsx';
import { Statistics } from './Statistics.tsx';
import TemplatesScreen from './TemplatesScreen.tsx';

const lead = aMe();
const agent = aMe({ scopes: ['conversations:read', 'messages:send'] });
const observer = aMe({ scopes: ['conversations:read'] });
const used = { used: 12, asIs: 8, edited: 3, rewritten: 1, lastUsedAt: '2026-11-20T03:00:00.000Z' };
const known = (items: unknown[]): [string[], unknown][] => [[['templates'], items]];

describe('the list of templates', () => {
  it('shows folder, name, short name and how often each is used', async () => {
    const words = await renderText(TemplatesScreen, {
      me: lead,
      known: known([
        aSummary({ statistics: used }),
        aSummary({ id: 't2', name: '下書き', shared: false, channel: 'line' }),
      ]),
    });
    expect(words).toMatch(/受付 お問い合わせの受付 \/uke すぐには答えられない質問 12回使用/u);
    expect(words).toMatch(/下書き \/uke 自分用 LINE .* 未使用/u);
  });

  it('empty, teaches and offers the starting set to those who may take it in', async () => {
    expect(await renderText(TemplatesScreen, { me: lead, known: known([]) })).toContain('ひな形を取り込む');
    const words = await renderText(TemplatesScreen, { me: agent, known: known([]) });
    expect(words).toContain('定型文はまだありません');
    expect(words).not.toContain('ひな形を取り込む');
  });

  it('offers new ones to those who answer, and nothing to change to those who read', async () => {
    expect(await renderText(TemplatesScreen, { me: agent, known: known([]) })).toContain('新しい定型文');
    expect(await renderText(TemplatesScreen, { me: observer, known: known([]) })).not.toContain(
      '新しい定型文',
    );
  });

  it('says when it could not be had, in English too', async () => {
    const failed: [string[], Error][] = [[['templates'], offlineError()]];
    expect(await renderText(TemplatesScreen, { me: lead, failed, locale: 'en' })).toContain('Templates');
    expect(await renderText(TemplatesScreen, { me: lead, failed })).toContain('読み込めませんでした');
  });
});

describe('the form', () => {
  it('asks a lead for whom a template is; an agent’s is their own', async () => {
    expect(await renderHtml(NewTemplateScreen, { me: lead })).toContain('使う人');
    expect(await renderHtml(NewTemplateScreen, { me: agent })).not.toContain('使う人');
  });

  it('shows the text beside what becomes of it, and offers variables and greetings', async () => {
    const words = await renderText(NewTemplateScreen, { me: lead });
    expect(words).toMatch(/変数 時候の挨拶/u);
    expect(words).toContain('例で表示 値がないとき');
  });
});

describe('what became of a template', () => {
  it('is told in figures, or that it was never used', async () => {
    const words = await renderText(() => <Statistics statistics={used} />, { me: lead });
    expect(words).toMatch(
      /使用 12回 そのまま送信 8回 一部を直して送信 3回 大きく書き換えて送信 1回 最終使用 11月20日/u,
    );
    const none = { used: 0, asIs: 0, edited: 0, rewritten: 0, lastUsedAt: null };
    expect(await renderText(() => <Statistics statistics={none} />, { me: lead })).toContain(
      'まだ使われていません',
    );
  });
});

describe('what a version changed', () => {
  it('is marked in the text, and said to those who do not see', async () => {
    const html = await renderHtml(
      () => (
        <Difference
          before={aVersion({ body: '明日お送りします。' })}
          after={aVersion({ body: '本日お送りします。' })}
        />
      ),
      { me: lead },
    );
    expect(html).toMatch(/<del[^>]*>.*削除:.*明日<\/del>.*<ins[^>]*>.*追加:.*本日<\/ins>/u);
    expect(html).not.toContain('名前');
  });

  it('may be nothing', async () => {
    expect(
      await renderText(() => <Difference before={aVersion()} after={aVersion()} />, { me: lead }),
    ).toContain('変更はありません');
  });
});

describe('a file that was taken in', () => {
  it('keeps its dialogue closed until there is a result', async () => {
    expect(
      await renderText(() => <ImportResult result={null} onClose={() => undefined} />, { me: lead }),
    ).toBe('');
  });
});
