import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { Decision } from './Decision.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { EvidenceRow } from './EvidenceScreen.tsx';
import { ExperimentForm } from './ExperimentForm.tsx';
import { ExperimentRow } from './ExperimentsScreen.tsx';
import { newDraft } from './logic.ts';
import { PlanFacts, RunFacts } from './PlanFacts.tsx';
import { ResultView } from './ResultView.tsx';
import { aResult, anExperiment } from './samples.fixture.ts';
import { SizeText } from './SizeLine.tsx';
import { Script } from './ThreadScripts.tsx';

const me = aMe();
const nothing = () => undefined;
beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-26T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());
const result =
  (given: Parameters<typeof aResult>[0] = {}, opens = true) =>
  () => <ResultView experiment={anExperiment()} result={aResult(given)} opens={opens} />;

describe('the list', () => {
  it('says how far each is, and what came of it', async () => {
    const running = await renderText(() => <ExperimentRow experiment={anExperiment()} />, { me });
    expect(running).toContain('実施中 リンク先のページ 人数 2,000 / 1,372 終了予定');
    expect(running).not.toContain('採用');
    const ended = anExperiment({ state: 'ended', decision: 'adopt', decidedVariant: 1 });
    expect(await renderText(() => <ExperimentRow experiment={ended} />, { me })).toContain(
      '案B「大きな写真」を採用',
    );
    expect(await renderText(() => <ExperimentRow experiment={ended} />, { me, locale: 'en' })).toContain(
      'Variant B, «大きな写真», is taken over',
    );
  });
});

describe('the figures', () => {
  it('are rates and a difference with intervals, and the chance to be best with its limits', async () => {
    const text = await renderText(result(), { me });
    expect(text).toContain('案B「大きな写真」のほうが良いといえます。');
    expect(text).toContain('A 今のまま 100 / 1,000 10% 8.3%〜12% 基準 0.1%');
    expect(text).toContain('B 大きな写真 150 / 988 15.2% 13.1%〜17.6% +5.2 +2.3〜+8.1 99.9%');
    expect(text).toContain('これだけで決めないでください');
    expect(text).toContain(
      '7日以内にしたことを、その日数が過ぎた人だけで数えています。 差の区間は信頼度95%です。',
    );
  });

  it('say who was sent where, beside what was planned', async () => {
    const text = await renderText(result(), { me });
    expect(text).toContain('A 今のまま 50% 1,000 50% 1,200 0');
    expect(text).toContain('B 大きな写真 50% 1,000 50% 1,180 12');
    expect(text).toContain('プログラムによるアクセスは振り分けず、数えません。');
  });

  it('name nobody while it runs', async () => {
    const [primary] = aResult().measures;
    const rates = primary?.rates.map((rate) => ({ ...rate, byChance: null, chanceToWin: null })) ?? [];
    const measures = [{ measure: 'ordered' as const, rates }];
    const text = await renderText(result({ verdict: 'running', winner: null, measures }), { me });
    expect(text).toContain('優劣は終了予定に達してから');
    expect(text).not.toContain('最も良い確率');
    expect(text).not.toContain('良いといえます');
    expect(text).toContain('+2.3〜+8.1');
  });

  it.each([
    ['few', '実績が足りません'],
    ['stopped', '優劣は決めません'],
    ['open', '差があるとはいえません'],
    ['worse', '案A「今のまま」を上回る案はなく'],
  ] as const)('say so when they are «%s»', async (verdict, words) => {
    const winner = verdict === 'worse' ? 0 : null;
    expect(await renderText(result({ verdict, winner }), { me })).toContain(words);
  });

  it('are withheld for uneven arms, with what to look at', async () => {
    const given = { verdict: 'uneven' as const, winner: null, measures: [], unevenByChance: 0.000_001 };
    const text = await renderText(result(given), { me });
    expect(text).toContain('偶然でこうなる確率は0.1%未満');
    expect(text).toContain('転送や広告の除外');
    expect(text).not.toContain('10%');
  });

  it('warn of what got worse meanwhile, and of fewer than planned', async () => {
    const [primary] = aResult().measures;
    const guard = { measure: 'opted_out' as const, rates: primary?.rates ?? [] };
    const text = await renderText(result({ enough: false, measures: [...aResult().measures, guard] }), {
      me,
    });
    expect(text).toContain('見守る指標「配信を停止した」が案Bで悪化しました。');
    expect(text).toContain('人数は計画より少なめでした。');
  });

  it('open to what is behind them, by a name that says what; those of the past do not', async () => {
    const html = await renderHtml(result(), { me });
    expect(html).toContain('aria-label="案Bで「注文した」の150件を開く"');
    const past = await renderHtml(result({}, false), { me });
    expect(past).not.toContain('を開く');
    expect(past).toContain('aria-label="判断した時点の結果: 注文した"');
  });

  it('say what a person is, and what is not reckoned yet', async () => {
    const text = await renderText(result({ unit: 'click', waitingOrders: 3 }), { me });
    expect(text).toContain('クリックごとに振り分けています');
    expect(text).toContain('集計中の注文が3件');
    const english = await renderText(result({ unit: 'customer', waitingOrders: 1 }), { me, locale: 'en' });
    expect(english).toContain('1 order waits to be attributed');
    expect(english).not.toContain('Machines');
  });
});

describe('a plan', () => {
  it('is entered as people think of it: what is believed, what is changed, how it is measured', async () => {
    const draft = newDraft(['今のまま', '']);
    const text = await renderText(
      () => <ExperimentForm start={draft} save={() => Promise.resolve()} onClose={nothing} />,
      { me },
    );
    for (const part of ['仮説', '変えること', '案Aのリンク先', '案Bの割合（%）', '今の割合（%）', '案の追加'])
      expect(text).toContain(part);
    expect(text).not.toContain('案Cの削除');
  });

  it('is answered by how many it takes', async () => {
    const plan = { each: 3841, size: 7682, perDay: 100, days: 77 };
    const text = await renderText(() => <SizeText plan={plan} isPaced />, { me });
    expect(text).toContain('必要な人数: 合計7,682（案ごとに3,841以上）');
    expect(text).toContain('1日あたり約100。77日ほど');
    const slow = await renderText(() => <SizeText plan={{ ...plan, perDay: 2.5, days: 3073 }} isPaced />, {
      me,
    });
    expect(slow).toContain('1年では集まりません');
    const none = await renderText(() => <SizeText plan={{ ...plan, perDay: null, days: null }} isPaced />, {
      me,
    });
    expect(none).toContain('見込みは出せません');
    const sent = await renderText(() => <SizeText plan={plan} isPaced={false} />, { me });
    expect(sent).not.toContain('1日あたり');
  });

  it('is shown whole, with how far it has come', async () => {
    const text = await renderText(() => <PlanFacts experiment={anExperiment()} />, { me });
    for (const part of [
      '春のお茶',
      '注文した (見てから7日以内)',
      '±5',
      '1,372',
      '大きな写真 (50%) https://shop.example.jp/1',
    ])
      expect(text).toContain(part);
    const run = await renderText(
      () => <RunFacts experiment={anExperiment({ stopReason: '在庫切れ' })} result={aResult()} />,
      { me },
    );
    expect(run).toContain('早く終えた理由 在庫切れ');
    expect(run).toContain('1,988 / 1,372');
  });
});

describe('the decision', () => {
  it('asks for what was learnt', async () => {
    const text = await renderText(() => <DecisionForm experiment={anExperiment()} onDone={nothing} />, {
      me,
    });
    for (const part of ['採用', '今のまま', '再検証', '学び', '判断の記録']) expect(text).toContain(part);
  });

  it('stays with who made it', async () => {
    const decided = anExperiment({
      decision: 'adopt',
      decidedVariant: 1,
      decidedAt: '2026-12-16T06:00:00.000Z',
      decidedBy: { id: 'm1', name: '緑川 直子' },
      learnt: '写真は効く。',
      nextStep: 'ほかの商品でも試す。',
    });
    const text = await renderText(() => <Decision experiment={decided} />, { me });
    for (const part of [
      '案B「大きな写真」を採用',
      'リンクの画面で',
      '緑川 直子が記録',
      '写真は効く。',
      'ほかの商品',
    ])
      expect(text).toContain(part);
    expect(await renderText(() => <Decision experiment={anExperiment()} />, { me })).toBe('');
  });
});

describe('what is behind a figure', () => {
  const customer = { id: 'u1', name: '森 葉子', honorific: '様' };
  it('is an order, or a customer with their conversation', async () => {
    const at = '2026-11-24T06:00:00.000Z';
    const order = { id: 'x', at, order: { id: 'o1', number: '#1001' }, customer: null, conversationId: null };
    expect(await renderText(() => <EvidenceRow evidence={order} />, { me })).toContain('#1001 案を見た日時');
    const talk = { id: 'y', at, order: null, customer, conversationId: 'c1' };
    const text = await renderText(() => <EvidenceRow evidence={talk} />, { me });
    expect(text).toContain('森 葉子 様');
    expect(text).toContain('案件');
  });
});

it('a script is shown when it is asked for, and says that this counts', async () => {
  const script = { experimentId: 'e1', name: '返品のご案内', seen: false };
  const text = await renderText(() => <Script conversationId="c1" script={script} />, { me });
  expect(text).toContain('言い回しの検証 返品のご案内 表示すると');
  const seen = await renderText(() => <Script conversationId="c1" script={{ ...script, seen: true }} />, {
    me,
  });
  expect(seen).toContain('表示済みです');
});
