import type { StartWay } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { startWaysQuery } from '../inbox/first/queries.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { AttentionPart } from './AttentionPart.tsx';
import { Acts } from './case/Acts.tsx';
import { Ended } from './case/Ended.tsx';
import { Signals } from './case/Signals.tsx';
import { Trail } from './case/Trail.tsx';
import { CaseRow } from './list/CaseRow.tsx';
import OutcomesScreen from './outcomes/OutcomesScreen.tsx';
import { aCase, aDetail, aSignal } from './samples.fixture.ts';
import { Preview } from './weights/Preview.tsx';
import WeightsScreen from './weights/WeightsScreen.tsx';

const me = aMe();
const observer = aMe({ scopes: ['conversations:read'] });
const nothing = { count: 0, share: null, low: null, high: null };
const settings = {
  kinds: [
    {
      kind: 'veiled',
      name: { ja: '控えめに伝えられたご不満', en: 'Veiled dissatisfaction' },
      explanation: { ja: '丁寧な言葉の中に、ご不満が読み取れます。', en: 'Between polite words.' },
      weight: 55,
      ours: 40,
      halfLifeDays: 14,
      acts: ['call'],
      inForceFrom: '2026-11-01',
    },
  ],
  thresholds: { watch: 20, care: 50, urgent: 80 },
  revision: 1,
};

describe('a customer in the list', () => {
  it('says who, why in their own words, since when, whose, and what was done', async () => {
    const lastAct = {
      act: 'call',
      at: '2026-11-19T03:00:00.000Z',
      by: { id: 'b1', name: '佐藤 花' },
      note: '',
    } as const;
    const item = aCase({ lastAct, signalCount: 4 });
    const text = await renderText(() => <CaseRow item={item} />, { me });
    expect(text).toContain('要注意');
    expect(text).toContain('山田 太郎 様 山田製作所');
    expect(text).toMatch(/控えめに伝えられたご不満 .*少し 残念 でした。/u);
    expect(text).toContain('ほか3件の根拠');
    expect(text).toMatch(/担当: 佐藤 花 .*電話（佐藤 花）/u);
    expect(text).not.toContain('期限超過');
  });

  it('says when it is late, planned or nobody’s', async () => {
    const late = aCase({ dueAt: '2020-01-01T00:00:00.000Z', owner: null });
    expect(await renderText(() => <CaseRow item={late} />, { me })).toMatch(/期限超過 .*担当なし/u);
    const planned = aCase({ plannedOn: '2026-11-24' });
    expect(await renderText(() => <CaseRow item={planned} />, { me })).toContain('11月24日(火)にお伺い予定');
  });

  it('that was closed says whether it helped', async () => {
    const closing = {
      at: '2026-11-20T03:00:00.000Z',
      by: null,
      how: 'person',
      helped: 'unknown',
      note: '',
      askOn: '2026-11-27',
    } as const;
    const item = aCase({ state: 'closed', closing });
    const text = await renderText(() => <CaseRow item={item} />, { me });
    expect(text).toMatch(/完了 11月27日\(金\)に結果を確認/u);
    expect(text).toContain('まだ分からない');
  });
});

describe('a case', () => {
  it('shows each sign with its words marked, the way there, and how to call it none', async () => {
    const found = aDetail({
      signals: [
        aSignal(),
        aSignal({ id: 's2', standing: false, end: 'rested', why: '口癖でした', quote: null }),
      ],
    });
    const html = await renderHtml(() => <Signals found={found} editable />, { me });
    expect(html).toContain('<mark>残念</mark>');
    expect(html).toContain('href="/inbox/c1#message-m1"');
    const text = await renderText(() => <Signals found={found} editable />, { me });
    expect(text).toMatch(/やり取りで見る 問題なし 以前の根拠（1件）/u);
    expect(text).toMatch(/言葉は残っていません。 問題なし 口癖でした .*根拠に戻す/u);
    const reading = await renderText(() => <Signals found={found} editable={false} />, { me: observer });
    expect(reading).not.toContain('根拠に戻す');
  });

  it('suggests what fits, with the reason; a letter only where one can be written', async () => {
    const suggestions = [
      { act: 'call' as const, because: ['veiled' as const] },
      { act: 'letter' as const, because: ['veiled' as const] },
    ];
    const mail = {
      channelId: 'h1',
      channelType: 'email',
      channelName: 'サポート',
      to: 'hanako@example.jp',
      name: null,
      usual: false,
      reachable: true,
      letter: true,
    };
    const draw = (conversationId: string | null, ways: StartWay[] = []) =>
      renderText(() => <Acts found={aDetail({ suggestions, conversationId })} />, {
        known: [[startWaysQuery(aDetail().customer.id).queryKey, ways]],
        me: aMe({ scopes: ['conversations:read', 'conversations:write', 'drafts:write'] }),
      });
    expect(await draw('c1')).toMatch(/電話する .*控えめに伝えられたご不満のため 手紙を下書き/u);
    expect(await draw(null)).not.toContain('手紙を下書き');
    expect(await draw(null, [{ ...mail, reachable: false }])).not.toContain('手紙を下書き');
    expect(await draw(null, [mail])).toMatch(
      /手紙を下書き .*新しいメッセージ（メール、サポート）になります/u,
    );
    expect(await draw(null)).toMatch(/お伺いを予定 対応を記録 完了にする/u);
  });

  it('that ended says how, and what became of the customer', async () => {
    const closing = {
      at: '2026-11-20T03:00:00.000Z',
      by: { id: 'b1', name: '佐藤 花' },
      how: 'person',
      helped: 'helped',
      note: '交換しました',
      askOn: null,
    } as const;
    const outcome = { outcome: 'stayed', source: 'data', at: '2026-12-20T03:00:00.000Z' } as const;
    const found = aDetail({ state: 'closed', closing, outcome });
    const text = await renderText(() => <Ended found={found} editable />, { me });
    expect(text).toContain(
      '佐藤 花が完了にしました。 効果があった 交換しました その後: お付き合いが続いた（ご連絡の記録から）',
    );
    expect(text).toContain('完了を取り消す');
    expect(await renderText(() => <Ended found={found} editable={false} />, { me })).not.toContain(
      '取り消す',
    );
  });

  it('has its trail', async () => {
    expect(await renderText(() => <Trail trail={aDetail().trail} />, { me })).toContain(
      '気配りを開始（要注意）',
    );
  });
});

describe('a customer’s record', () => {
  const draw = (data: unknown, who = me) =>
    renderText(() => <AttentionPart customerId="k1" />, {
      me: who,
      known: [[['attention', 'customer', 'k1'], data]],
    });

  it('has a quiet word where care is needed, and none where nothing was noticed', async () => {
    expect(await draw({ level: 'urgent', caseId: 'a1', signals: [aSignal()] })).toBe(
      '至急 気配りを開く 控えめに伝えられたご不満',
    );
    expect(await draw({ level: 'calm', caseId: null, signals: [] })).toBe('');
  });

  it('says where it is too little to judge', async () => {
    expect(await draw({ level: 'calm', caseId: null, signals: [aSignal()] })).toMatch(
      /^まだ判断できません .*判断には根拠がまだ足りません。$/u,
    );
  });
});

describe('the weights', () => {
  const known: [string[], unknown][] = [[['attention', 'weights'], settings]];

  it('stand with what they mean and what they were', async () => {
    const text = await renderText(() => <WeightsScreen />, { me, known });
    expect(text).toContain('合計が20点で「気になる」、50点で「要注意」、80点で「至急」');
    expect(text).toMatch(/控えめに伝えられたご不満 丁寧な言葉.*14日で半分に薄れます。.*標準 40/u);
    expect(text).toContain('すべて標準に戻す');
  });

  it('are a lead’s to change', async () => {
    const text = await renderText(() => <WeightsScreen />, { me: observer, known });
    expect(text).toContain('変更はリーダーに依頼してください。');
    expect(text).not.toContain('すべて標準に戻す');
  });

  it('are previewed on present customers', async () => {
    const preview = {
      looked: 12,
      capped: false,
      before: { calm: 3, watch: 5, care: 3, urgent: 1 },
      after: { calm: 3, watch: 4, care: 3, urgent: 2 },
      changes: [{ customer: { id: 'k1', name: '山田 太郎', honorific: '様' }, from: 'watch', to: 'urgent' }],
    };
    const query: [unknown[], unknown][] = [[['attention', 'preview', { veiled: 90 }], preview]];
    const text = await renderText(() => <Preview weights={{ veiled: 90 }} />, { me, known: query });
    expect(text).toContain('12名で比べました。');
    expect(text).toContain('至急 1名 2名');
    expect(text).toContain('山田 太郎 様 気になる → 至急');
  });
});

describe('what followed', () => {
  it('is said where enough is known, else how little there is', async () => {
    const enough = { count: 18, share: 0.6, low: 0.42, high: 0.75 };
    const data = {
      needed: 20,
      all: { known: 30, stayed: enough, complained: nothing, left: nothing },
      kinds: [
        {
          kind: 'veiled',
          known: 7,
          enough: false,
          stayed: nothing,
          complained: nothing,
          left: nothing,
          weight: 40,
          suggested: null,
        },
        {
          kind: 'complaint',
          known: 30,
          enough: true,
          stayed: enough,
          complained: enough,
          left: enough,
          weight: 60,
          suggested: 80,
        },
      ],
    };
    const text = await renderText(() => <OutcomesScreen />, {
      me,
      known: [[['attention', 'outcomes'], data]],
    });
    expect(text).toContain('お付き合いが続いた 18件 60%（42%〜75%）');
    expect(text).toContain('重み 40 まだ判断できません（7件）');
    expect(text).toContain('重み 60 → 80 を検討');
  });
});
