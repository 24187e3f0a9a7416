import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { AccountForm, FollowersForm } from './Accounts.tsx';
import { AgreementForm } from './AgreementForm.tsx';
import { AgreementCard } from './Agreements.tsx';
import { AmbassadorView, Posts } from './AmbassadorScreen.tsx';
import { Ambassadors } from './AmbassadorsScreen.tsx';
import { LongTerm } from './LongTerm.tsx';
import { PersonForm } from './PersonForm.tsx';
import { placesOf } from './ReachChart.tsx';
import { ResultFigures } from './ResultsSection.tsx';
import { anAgreement, anAmbassador, aPerson, someResults } from './samples.fixture.ts';
import { parseAmbassadorsSearch, yearTo } from './search.ts';
import { Assign } from './Sources.tsx';
import { nextStep, StepForm } from './StepForm.tsx';

const me = aMe();
const observer = aMe({ scopes: ['growth:read'] });
const nothing = () => undefined;
beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

describe('what the address says', () => {
  it.each([[{ query: '花', state: 'active', size: 'micro', network: 'x' }], [{ size: 'nano' }], [{}]])(
    '%o is read',
    (search) => expect(parseAmbassadorsSearch(search)).toEqual(search),
  );
  it('is left out where it is nonsense', () =>
    expect(parseAmbassadorsSearch({ query: 5, state: 'famous', size: 'huge', network: '' })).toEqual({}));
  it('asks for a year when it says nothing', () =>
    expect(yearTo('2026-11-24')).toEqual({ from: '2025-11-25', to: '2026-11-24' }));
});

describe('the list', () => {
  const figures = {
    people: 12,
    again: 6,
    againShare: { value: 0.5, low: 0.254, high: 0.746 },
    agreements: 9,
    repeats: 3,
    repeatShare: null,
    fewest: 10,
  };
  const guide = {
    sizes: [],
    sizesFrom: { statedOn: '2026-11-22', source: { ja: '慣行', en: 'custom' } },
    rules: [],
  };
  const page = (items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
  const view = (items: unknown[], search = {}, who = me, locale: 'ja' | 'en' = 'ja') =>
    renderText(() => <Ambassadors search={search} onSearch={nothing} onMade={nothing} />, {
      me: who,
      locale,
      known: [
        [['growth', 'ambassadors', JSON.stringify(search)], page(items)],
        [['growth', 'ambassadors', 'figures'], figures],
        [['growth', 'ambassadors', 'guide'], guide],
      ],
    });

  it('shows reach with its day, how long one works together, and what is to be checked', async () => {
    const text = await view([anAmbassador()]);
    for (const part of [
      '花田 みどり 継続中 マイクロ（1万〜10万人） 12,345人（2026年10月31日時点・Instagram） 依頼 2件 2025年4月1日から 日本茶・器',
      '確認事項 1件',
      '業界の慣行',
      '6／12人 50%（95%信頼区間 25.4%〜74.6%）',
      '3／9件 10件以上になると割合を表示します。',
    ])
      expect(text).toContain(part);
    expect(await view([anAmbassador()], {}, me, 'en')).toContain('Micro (10,000–100,000)');
  });

  it('teaches when it is empty, and says when nobody matches', async () => {
    expect(await view([])).toContain('アンバサダーはまだ登録されていません');
    expect(await view([], { size: 'macro' })).toContain('条件に合う方は見つかりませんでした。');
    expect(await view([anAmbassador({ reach: null })], {}, observer)).toContain('フォロワー数の記録なし');
    expect(await view([], {}, observer)).not.toContain('登録 ');
  });

  it('tells shares with their interval alone', async () =>
    expect(await renderText(() => <LongTerm figures={figures} />, { me })).toContain('2回目以降の依頼'));
});

describe('somebody', () => {
  const view = (person = aPerson(), who = me) => {
    const known: [unknown[], unknown][] = [
      [['growth', 'ambassador', 'b1'], person],
      [['growth', 'ambassador', 'b1', 'results', '2025-11-25', '2026-11-24'], someResults()],
    ];
    return renderText(() => <AmbassadorView id="b1" />, { me: who, known: known as [string[], unknown][] });
  };

  it('is shown with everything that is known, and what is to be checked by which rule', async () => {
    const text = await view();
    for (const part of [
      '淹れ方を五年間紹介している。',
      '花田 みどり 様',
      '取引条件を書面などで示した記録がありません。',
      '支払期日が、納品から60日の期間を過ぎています（2026年12月18日まで）。',
      '金銭 ￥50,000',
      '2026年10月31日（納品 2026年10月20日）',
      '2027年1月31日（支払い 未）',
      '納品の記録を取り消し',
      'フリーランス法 取引条件の明示 2024年11月1日から',
      '専門家にご確認ください',
      '12,345人 2026年10月31日',
      'コード HANA-10',
      '新茶を飲みました。 明示が不足 Instagram',
      '￥5,000 95%信頼区間 ￥2,860〜￥9,700、注文 12件',
    ])
      expect(text).toContain(part);
  });

  it('has no buttons for whoever only reads, nor once they were erased', async () => {
    for (const text of [await view(aPerson(), observer), await view(aPerson({ erased: true, accounts: [] }))])
      for (const button of ['依頼を記録', 'アカウントを追加', '割り当て ', '変更'])
        expect(text).not.toContain(button);
    expect(await view(aPerson({ erased: true }))).toContain('本人の求めにより消去しました');
  });

  it('draws reach over time, from nobody up', async () => {
    const html = await renderHtml(() => <AmbassadorView id="b1" />, {
      me,
      known: [[['growth', 'ambassador', 'b1'], aPerson()]],
    });
    expect(html).toContain('フォロワー数の推移: 2026年4月30日の9,800人から2026年10月31日の12,345人まで');
    const [account] = aPerson().accounts;
    const places = placesOf(account?.observations ?? []);
    expect(places[0]?.x).toBe(4);
    expect(places[1]).toEqual({ x: 236, y: 4 });
    expect(places[0]?.y).toBeGreaterThan(4);
  });

  it('begins with what there is to do where nothing is known yet', async () => {
    const bare = aPerson({
      accounts: [],
      agreements: [],
      sources: [],
      posts: [],
      customer: null,
      fit: '',
      audience: '',
    });
    const text = await view(bare);
    for (const part of [
      'アカウントを登録すると',
      '依頼の内容、報酬',
      'リンクやコードを割り当てると',
      '結び付けなし',
    ])
      expect(text).toContain(part);
  });
});

describe('in English', () => {
  it('somebody reads the same', async () => {
    const text = await renderText(() => <AmbassadorView id="b1" />, {
      me,
      locale: 'en',
      known: [
        [['growth', 'ambassador', 'b1'], aPerson()],
        [['growth', 'ambassador', 'b1', 'results', '2025-11-25', '2026-11-24'], someResults()],
      ],
    });
    for (const part of [
      'There is no record of written terms.',
      'The day of payment is beyond 60 days of delivery (by 18 Dec 2026).',
      '12,345 on Instagram (31 Oct 2026)',
      'None (the Freelance Act applies)',
      'Disclosure missing',
      '95% interval ¥2,860–¥9,700, 12 orders',
      'Taken back: Delivered',
    ])
      expect(text).toContain(part);
  });
});

describe('what is to be checked', () => {
  it.each([
    ['terms_late', '取引条件を示した日が、依頼した日より後になっています。'],
    ['pay_day_missing', '支払期日が決まっていません。'],
    ['paid_late', '支払いが期日より後になっています（2026年12月18日まで）。'],
    ['pay_overdue', '支払期日を過ぎています（2026年12月18日まで）。'],
    ['subject_missing', '誰のための投稿か（主体）の表記が決まっていません。'],
    ['benefit_missing', '受け取ったもの（便益）の表記が決まっていません。'],
  ] as const)('of %s is said in words', async (kind, words) => {
    const warnings = [{ kind, rule: 'freelance-pay-2024', day: '2026-12-18' }];
    expect(await renderText(() => <AgreementCard agreement={anAgreement({ warnings })} />, { me })).toContain(
      words,
    );
  });
});

describe('the states of posts', () => {
  it.each([
    ['shown', '明示あり・未承認'],
    ['approved', '承認済み'],
    ['refused', '不承認'],
    ['not_needed', '対象外'],
  ] as const)('%s is told by its word', async (disclosure, word) => {
    const [post] = aPerson().posts;
    if (post === undefined) throw new Error('no post');
    const posts = [{ ...post, disclosure, text: '', title: '' }];
    const text = await renderText(() => <Posts ambassador={aPerson({ posts })} />, { me });
    expect(text).toContain(`本文はありません ${word}`);
  });
});

describe('an agreement', () => {
  it('for goods has no day of payment, and one that was called off says so', async () => {
    const goods = anAgreement({
      payKind: 'goods',
      payYen: 3000,
      warnings: [],
      steps: [],
      cancelledOn: '2026-10-02',
    });
    const text = await renderText(() => <AgreementCard agreement={goods} />, { me });
    expect(text).toContain('商品の提供 ￥3,000');
    expect(text).toContain('取りやめ');
    expect(text).not.toContain('支払期日');
  });

  it.each([
    [{ termsGivenOn: null, deliveredOn: null }, 'terms_given'],
    [{ termsGivenOn: '2026-10-01', deliveredOn: null }, 'delivered'],
    [{ termsGivenOn: '2026-10-01', deliveredOn: '2026-10-20' }, 'paid'],
    [{ termsGivenOn: '2026-10-01', deliveredOn: '2026-10-20', payKind: 'goods' as const }, 'delivered'],
  ])('with %o goes on with %s', (given, step) => expect(nextStep(anAgreement(given))).toBe(step));
});

describe('forms', () => {
  it('ask for what is to be kept, and show what is kept already', async () => {
    const shown = async (form: () => React.ReactElement) => renderHtml(form, { me });
    expect(await shown(() => <PersonForm onDone={nothing} onClose={nothing} />)).toContain('従業員の有無');
    const person = aPerson();
    const edited = await shown(() => <PersonForm ambassador={person} onDone={nothing} onClose={nothing} />);
    expect(edited).toContain('value="日本茶、器"');
    const [account] = person.accounts;
    if (account === undefined) throw new Error('no account');
    expect(
      await shown(() => <AccountForm ambassadorId="b1" account={account} onClose={nothing} />),
    ).toContain('value="@hana_tea"');
    expect(await shown(() => <FollowersForm account={account} onClose={nothing} />)).toContain('2026-11-24');
    const agreed = await shown(() => (
      <AgreementForm ambassadorId="b1" agreement={anAgreement()} onClose={nothing} />
    ));
    expect(agreed).toContain('value="2027-01-31"');
    expect(agreed).toContain('主体の表記');
    expect(await shown(() => <StepForm agreement={anAgreement()} onClose={nothing} />)).toContain(
      '取引条件の明示',
    );
    expect(await shown(() => <Assign ambassadorId="b1" taken={[]} />)).toContain('選択してください');
  });
});

describe('what was brought', () => {
  it('says why there is no cost of an order', async () => {
    const few = someResults({ orders: 4, costPerOrder: null });
    expect(await renderText(() => <ResultFigures results={few} />, { me })).toContain(
      '注文が10件に満たないため、まだ計算できません（現在4件）。',
    );
    const none = someResults({ agreements: 0, cost: 0, costPerOrder: null });
    expect(await renderText(() => <ResultFigures results={none} />, { me })).toContain(
      'この期間に始めた依頼がありません。',
    );
  });
});
