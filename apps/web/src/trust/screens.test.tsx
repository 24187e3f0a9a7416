import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runsOf } from '../kit/MonthChart.tsx';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { trust as en } from '../i18n/en/trust.ts';
import { trust as ja } from '../i18n/ja/trust.ts';
import { fill } from '../kit/translate.ts';
import { EvidenceRow } from './EvidenceScreen.tsx';
import { changeText, monthAfter, pointText, segmentText, shareText, topOf } from './figures.ts';
import { History } from './History.tsx';
import { Inputs } from './Inputs.tsx';
import { Moves } from './Moves.tsx';
import { NextSteps } from './NextSteps.tsx';
import { addressOf, placeOf } from './places.ts';
import { asPercent, asShare, inputsOf, rises, withAnchor } from './rules.ts';
import { RulesForm } from './RulesForm.tsx';
import { Versions } from './RulesScreen.tsx';
import { aRulebook, lacking, someFigures, someHistory } from './samples.fixture.ts';
import { parseEvidenceSearch, parseTrustSearch } from './search.ts';
import { Total } from './Total.tsx';
import { Counted } from './TrustScreen.tsx';
import type { Words } from './words.ts';

const me = aMe();
beforeAll(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] });
  vi.stubGlobal('location', { origin: 'http://localhost:3000' });
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const w: Words = (key, params) => fill(ja[key], params);

describe('trust at a glance', () => {
  it('is a number with its range, its change, and four factors with theirs', async () => {
    const text = await renderText(() => <Total figures={someFigures()} />, { me });
    for (const part of [
      '信頼 5.3 95%の範囲 4.6〜6.1 2026年10月から+0.40',
      '言葉の確かさ 伝えたことは正しかったか 3.5 95%の範囲 3.0〜4.0 3項目中3項目の実績',
      '約束の確かさ 約束どおりに行ったか 3.5 95%の範囲 3.0〜4.0 4項目中3項目の実績',
      '自社都合 自社の都合を先にしていないか 2.0 95%の範囲 1.7〜2.3 4項目中4項目の実績 点が低いほど、お客様本位です',
    ])
      expect(text).toContain(part);
  });

  it('says which factor has not enough evidence, instead of a number', async () => {
    const text = await renderText(() => <Total figures={lacking()} />, { me });
    expect(text).toContain('信頼 実績が足りません');
    expect(text).toContain('親しさ お客様をよく知り、話していただけているか 実績が足りません');
    expect(text).toContain('2つ以上必要です。足りないのは次の要素です: 親しさ');
    expect(text).not.toContain('5.3');
  });

  it('says how fresh it is, and lets those who lead count again', async () => {
    const draw = () => <Counted figures={someFigures()} />;
    expect(await renderText(draw, { me })).toMatch(/^月の途中の数字です。 .*14:30.*に集計 集計し直す$/u);
    const agent = aMe({ scopes: ['trust:read'] });
    expect(await renderText(draw, { me: agent })).not.toContain('集計し直す');
    const settled = someFigures({ month: '2026-07', settled: true });
    expect(await renderText(() => <Counted figures={settled} />, { me })).toContain('確定しています');
    const none = someFigures({ countedAt: null });
    expect(await renderText(() => <Counted figures={none} />, { me })).toContain('まだ集計していません');
  });
});

describe('what to do next', () => {
  it('names the gain, how far it is, where it is done and the rows behind it', async () => {
    const draw = () => <NextSteps figures={someFigures()} />;
    const text = await renderText(draw, { me });
    expect(text).toContain('期日までに対応しなかったお声 信頼 +0.41');
    expect(text).toContain('あと5件少なければ3点（70%） お声へ 記録を見る');
    expect(text).toContain('期日どおりに果たした約束 信頼 +0.20');
    expect(text).toContain('あと5件で4点（80%） 約束へ 記録を見る');
    const html = await renderHtml(draw, { me });
    expect(html).toContain('href="/voices/feedback"');
    expect(html).toContain('input=unanswered&amp;hit=yes');
    expect(html).toContain('input=promises&amp;hit=no');
  });

  it('waits for a number', async () => {
    expect(await renderText(() => <NextSteps figures={lacking()} />, { me })).toContain(
      'ここに次の一手が並びます',
    );
  });

  it('has a place for every question', () => {
    expect(Object.keys(placeOf).toSorted()).toEqual(Object.values(inputsOf).flat().toSorted());
  });
});

describe('what moved it', () => {
  it('is a list with signs, other rules apart', async () => {
    const text = await renderText(() => <Moves figures={someFigures()} />, { me });
    expect(text).toContain('2026年10月からの変化 +0.40 の内訳です');
    expect(text).toContain(
      '期日どおりに果たした約束 +0.62 苦情への回答のうち、購入をすすめたもの −0.12 評価の基準の変更 −0.10',
    );
    expect(await renderText(() => <Moves figures={lacking()} />, { me })).toContain('両方の月に信頼の数字');
  });
});

describe('the questions', () => {
  it('show share, count, points and weight; too few facts say how many are missing', async () => {
    const draw = () => <Inputs figures={someFigures()} />;
    const text = await renderText(draw, { me });
    expect(text).toContain('期日どおりに果たした約束 75% 65.7%〜82.5% 100件中75件 3.5 2.6〜4.2 1');
    expect(text).toContain('約束の日に間に合った注文 50% 9%〜91% 2件中1件 実績が足りません（あと8件） 1');
    expect(text).toContain('0 重み0のため数えません');
    expect(await renderHtml(draw, { me })).toContain(
      'aria-label="100件中75件: 期日どおりに果たした約束の記録を見る"',
    );
  });

  it('speak English', async () => {
    const text = await renderText(() => <Inputs figures={someFigures()} />, { me, locale: 'en' });
    expect(text).toContain('Promises kept in time 75% 65.7% to 82.5% 75 of 100 3.5 2.6 to 4.2 1');
    expect(text).toContain('Not enough evidence (8 more needed)');
  });
});

describe('the months', () => {
  it('stand in a table, the newest first, and lead to theirs', async () => {
    const draw = () => <History history={someHistory()} />;
    const text = await renderText(draw, { me });
    expect(text).toMatch(/2026年11月 5\.3 4\.8〜5\.8 3\.5 3\.4 3\.3 2\.0 1,234件 2026年10月/u);
    expect(text).toContain('2026年9月 実績が足りません 3.5 3.4 — 2.0 1,234件');
    const html = await renderHtml(draw, { me });
    expect(html).toContain('href="/trust?month=2026-09"');
    expect(html).toContain('role="img"');
  });

  it('are drawn with a gap where there is no number', () => {
    const runs = runsOf(someHistory().items.map(({ trust }) => ({ value: trust }))).map((run) =>
      run.map(({ at }) => at),
    );
    expect(runs).toEqual([[0], [2, 3]]);
    expect(runsOf([{ value: null }])).toEqual([]);
  });
});

describe('a record', () => {
  const item = {
    id: '01981d3c-0000-7000-8000-000000000001',
    at: '2026-11-20T03:00:00.000Z',
    hit: true,
    customer: { id: 'k1', name: '山田 花子', honorific: '様' },
    subject: '納期について',
    opens: { kind: 'order', id: 'o1' },
  } as const;

  it('says whose, when and how it came out, and opens', async () => {
    const html = await renderHtml(() => <EvidenceRow item={item} />, { me });
    expect(html).toContain('href="/orders/o1"');
    const text = await renderText(() => <EvidenceRow item={item} />, { me });
    expect(text).toMatch(/^山田 花子\s*様 .*12:00 · 納期について 該当 注文を開く$/u);
    const nobody = {
      ...item,
      hit: false,
      customer: null,
      opens: { kind: 'conversation', id: null },
    } as const;
    expect(await renderText(() => <EvidenceRow item={nobody} />, { me })).toMatch(
      /^お客様の記録なし .* 納期について 非該当$/u,
    );
  });

  it.each([
    ['conversation', '/inbox/x'],
    ['feedback', '/voices/feedback/x'],
    ['broadcast', '/broadcasts/x'],
    ['improvement', '/improvements/x'],
    ['answer', '/voices/answers/x'],
    ['care', '/care'],
  ] as const)('of kind %s is at %s', (kind, address) => expect(addressOf({ kind, id: 'x' })).toBe(address));
});

describe('the rules', () => {
  it('are fields with names for those who lead, and to be read by others', async () => {
    const draw = () => <RulesForm book={aRulebook()} />;
    const html = await renderHtml(draw, { me });
    expect(html).toContain('aria-label="期日どおりに果たした約束: 重み（0〜5）"');
    expect(html).toContain('aria-label="期日どおりに果たした約束: 5点とみなす割合（%）"');
    expect(await renderText(draw, { me })).toContain('標準に戻す 保存');
    const agent = aMe({ scopes: ['trust:read'] });
    const read = await renderText(draw, { me: agent });
    expect(read).toContain('変えられるのは、リーダーとオーナーです');
    expect(read).not.toContain('標準に戻す');
  });

  it('stay on record', async () => {
    const text = await renderText(() => <Versions versions={aRulebook().versions} />, { me });
    expect(text).toMatch(/第1版・2026年10月から 緑川 直子 · .*12:00 · 出荷を重く見る/u);
    expect(await renderText(() => <Versions versions={[]} />, { me })).toBe('');
  });

  it('are entered as percent, and must rise', () => {
    expect([asPercent(0.07), asPercent(0.002), asShare(98.5)]).toEqual([7, 0.2, 0.985]);
    const { rules } = aRulebook();
    expect(rises(rules)).toBe(true);
    const anchors = withAnchor([0.5, 0.6, 0.7, 0.8, 0.9], 1, 0.75);
    expect(anchors).toEqual([0.5, 0.75, 0.7, 0.8, 0.9]);
    const promises = { ...rules.inputs.promises, anchors };
    expect(rises({ ...rules, inputs: { ...rules.inputs, promises } })).toBe(false);
  });
});

describe('figures in words', () => {
  it.each([
    [0.321, '+0.32'],
    [-0.05, '−0.05'],
    [0.001, '±0.00'],
  ])('%d is %s', (by, text) => expect(changeText(by)).toBe(text));

  it('never round up to all, nor down to nothing', () => {
    expect([1, 0.9999, 0.0001, 0].map((share) => shareText(share, 'ja'))).toEqual([
      '100%',
      '99.9%',
      '0.1%',
      '0%',
    ]);
    expect([pointText(5.25), topOf([4.2, 6.1]), topOf([])]).toEqual(['5.3', 7, 3]);
  });

  it('name the segments', () => {
    const names = [
      segmentText(w, 'all', null),
      segmentText(w, 'channel:line', null),
      segmentText(w, 'channel:fax', null),
      segmentText(w, 'tag:1', '贈り物'),
    ];
    expect(names).toEqual(['すべてのお客様', '窓口: LINE', '窓口: fax', 'タグ: 贈り物']);
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });
});

describe('the address', () => {
  it.each([
    [
      { month: '2026-11', segment: 'new' },
      { month: '2026-11', segment: 'new' },
    ],
    [{ month: '2026-13', segment: 'all' }, {}],
    [{ segment: 'channel:line' }, { segment: 'channel:line' }],
    [{ segment: 'tag:<x>' }, {}],
  ])('of %j asks for %j', (search, asked) => expect(parseTrustSearch(search)).toEqual(asked));

  it('of records that makes no sense shows promises', () => {
    expect(parseEvidenceSearch({ input: 'selling', hit: 'yes', month: '2026-10' })).toEqual({
      input: 'selling',
      hit: 'yes',
      month: '2026-10',
    });
    expect(parseEvidenceSearch({ input: 'nothing', hit: 'maybe' })).toEqual({ input: 'promises' });
  });

  it('and its words are there in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(ja));
  });
});
