import type { Contest } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { ContestForm } from './ContestForm.tsx';
import { ContestView } from './ContestScreen.tsx';
import ContestsScreen from './ContestsScreen.tsx';
import { DecideForm } from './Decide.tsx';
import { contestDraft, everyDay, readContest, stepsFrom } from './logic.ts';
import NewContestScreen from './NewContestScreen.tsx';
import { aCampaign, aContest, anEntry, aPost, aTally, someFigures } from './samples.fixture.ts';

type Known = [readonly unknown[], unknown][];
const me = aMe();
const observer = aMe({ scopes: ['growth:read'] });
const pages = (...items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
const of = (...key: unknown[]) => ['growth', 'contests', ...key];
const timeZone = 'Asia/Tokyo';
const nothing = () => Promise.resolve();

describe('the form of a contest', () => {
  const asSaved = ({
    kind,
    name,
    asks,
    rules,
    startsAt,
    endsAt,
    prizes,
    purchaseYen,
    salesYen,
    hashtags,
    networks,
    gallery,
    mayWinTwice,
    keepDays,
  }: Contest) => ({
    kind,
    name,
    asks,
    rules: { ja: rules.ja, en: rules.en },
    startsAt,
    endsAt,
    prizes,
    purchaseYen,
    salesYen: purchaseYen === null ? null : salesYen,
    hashtags,
    networks,
    gallery,
    mayWinTwice,
    keepDays,
  });

  it.each([aContest(), aCampaign()])('says the same contest that it was opened with: $kind', (was) => {
    const draft = contestDraft(was, timeZone);
    const { contest, faults } = readContest(was.kind, draft, { timeZone, was });
    expect(faults).toEqual([]);
    expect(contest).toEqual({
      ...asSaved(was),
      hashtags: was.hashtags.map((tag) => `#${tag}`),
    });
  });

  const usual = contestDraft(aContest(), timeZone);
  const prize = { key: 0, what: '新茶', yen: '１，０００円', count: '3' };
  it.each([
    [{ name: ' ' }, 'name'],
    [{ asks: '' }, 'asks'],
    [{ rules: '' }, 'rules'],
    [{ startsAt: '' }, 'startsAt'],
    [{ endsAt: '2026-11-01T09:00' }, 'endsAt'],
    [{ purchaseYen: '0' }, 'purchaseYen'],
    [{ salesYen: '多い' }, 'salesYen'],
    [{ keepDays: '1096' }, 'keepDays'],
    [{ prizes: [{ ...prize, what: '' }] }, 'prizes'],
    [{ prizes: [{ ...prize, count: '0' }] }, 'prizes'],
  ])('finds what cannot be: %j', (given, fault) =>
    expect(readContest('photo', { ...usual, ...given }, { timeZone, was: null })).toEqual({
      contest: null,
      faults: [fault],
    }),
  );

  it.each([
    ['#みどり商店　＃新茶', ['#みどり商店', '＃新茶']],
    ['みどり、新茶,お茶', ['みどり', '新茶', 'お茶']],
    ['# ＃', null],
    ['', null],
    [Array.from({ length: 11 }, (_, at) => `t${at}`).join(' '), null],
  ])('reads hashtags: «%s»', (hashtags, tags) =>
    expect(
      readContest('hashtag', { ...usual, hashtags }, { timeZone, was: null }).contest?.hashtags ?? null,
    ).toEqual(tags),
  );

  it('reads sums in any width, and forgets what is not asked for', () => {
    const { contest } = readContest(
      'photo',
      { ...usual, prizes: [prize], purchase: false, networks: ['x'] },
      { timeZone, was: null },
    );
    expect(contest).toMatchObject({
      prizes: [{ yen: 1000, count: 3 }],
      purchaseYen: null,
      salesYen: null,
      networks: [],
      hashtags: [],
    });
  });

  it('asks for the purchase only where one is needed, and for the kind first', async () => {
    const photo = await renderText(() => <ContestForm kind="photo" contest={aContest()} onSave={nothing} />, {
      me,
    });
    for (const part of [
      '必要な購入額（円）',
      '賞品の名前',
      '公開ページに掲載する',
      '応募規約（英語）',
      '保存日数',
    ])
      expect(photo).toContain(part);
    expect(photo).not.toContain('空白で区切ります');
    const fresh = await renderText(() => <NewContestScreen />, { me });
    expect(fresh).toContain('ハッシュタグ企画');
    expect(fresh).toContain('空白で区切ります');
    expect(fresh).not.toContain('必要な購入額');
    expect(await renderText(() => <NewContestScreen />, { me, locale: 'en' })).toContain('Kind of contest');
  });
});

describe('the list of contests', () => {
  it('says what kind each is, how it stands, and by which hashtags', async () => {
    const known: Known = [[of('list'), pages(aCampaign(), aContest({ id: 'c2', state: 'over' }))]];
    const text = await renderText(() => <ContestsScreen />, { me, known });
    for (const part of [
      'みどり商店の春',
      '実施中 ハッシュタグ企画',
      '#みどり商店',
      '終了 写真コンテスト',
      '新しい企画',
    ])
      expect(text).toContain(part);
  });

  it('teaches when it is empty, and offers nothing to who may only look', async () => {
    const known: Known = [[of('list'), pages()]];
    expect(await renderText(() => <ContestsScreen />, { me, known })).toContain('投稿企画はまだありません');
    const looking = await renderText(() => <ContestsScreen />, { me: observer, known, locale: 'en' });
    expect(looking).toContain('No contests yet');
    expect(looking).not.toContain('New contest');
  });
});

describe('a hashtag campaign', () => {
  const view = (figures = someFigures(), posts = [aPost()], contest = aCampaign()) =>
    renderText(() => <ContestView id="c1" />, {
      me,
      known: [
        [of('one', 'c1'), contest],
        [of('figures', 'c1'), figures],
        [of('posts', 'c1'), pages(...posts)],
      ],
    });

  it('shows its figures with how many they rest on, and the posts behind them', async () => {
    const text = await view();
    for (const part of [
      '購入の条件なし',
      '上限の定めはありません',
      '専門家にご確認ください',
      '投稿 40',
      '投稿者 31',
      '45,000 分かっている28／40件の合計',
      '投稿者が分からない投稿が2件',
      '提供等のある投稿として記録 12／40件',
      '明示あり 8／12件',
      '20%（95%信頼区間 10.5%〜34.8%）',
      '@hana_tea',
      '提供等あり (明示が不足)',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('応募ページ');
  });

  it('names its days for who does not see the chart', async () => {
    const html = await renderHtml(() => <ContestView id="c1" />, {
      me,
      known: [
        [of('one', 'c1'), aCampaign()],
        [of('figures', 'c1'), someFigures()],
      ],
    });
    expect(html).toContain('2026年11月10日から2026年11月12日までの1日ごとの投稿数。最も多い日は25件');
    expect(everyDay(someFigures().days)).toEqual([25, 0, 15]);
    expect(everyDay([])).toEqual([]);
  });

  it('says when there is too little for a share, and teaches when there is nothing', async () => {
    const few = await view(someFigures({ posts: 4, shownShare: null }), []);
    expect(few).toContain('10件以上になると割合を表示します。');
    expect(few).toContain('まだ見つかっていません');
    const none = await view(someFigures({ posts: 0, top: [], days: [] }), [], aCampaign({ prizes: [] }));
    expect(none).not.toContain('主体と便益');
  });
});

describe('a photo contest', () => {
  const view = (
    entries = [anEntry()],
    { who = me, contest = aContest(), locale = 'ja' as 'ja' | 'en' } = {},
  ) =>
    renderText(() => <ContestView id="c1" />, {
      me: who,
      locale,
      known: [
        [of('one', 'c1'), contest],
        [of('tally', 'c1'), aTally()],
        [of('entries', 'c1', ''), pages(...entries)],
      ],
    });

  it('shows its page, how its prizes stand, and what was handed in and decided', async () => {
    const text = await view();
    for (const part of [
      '￥1,000以上の購入が条件',
      '上限の範囲内です',
      '最も高い賞品 ￥5,000（上限 ￥20,000）、総額 ￥11,000（上限 ￥20,000）',
      '応募ページ',
      'QRコードを保存（SVG）',
      '新茶 詰め合わせ: 1／1名',
      '未選考 3',
      '朝の一杯',
      'cha@example.jp',
      '山田 花子 様',
      '掲載の同意: あり',
      '広告利用の同意: なし',
      '規約 第2版に同意',
      '佐藤 健 構図がよい',
      '今すぐ終了',
    ])
      expect(text).toContain(part);
  });

  it('offers what may follow, and nothing to who may only look', async () => {
    expect(await view([anEntry({ state: 'winner', prize: 1 })])).toContain('受賞を取り消す');
    const looking = await view([anEntry()], { who: observer, locale: 'en' });
    expect(looking).toContain('May be shown: yes');
    expect(looking).not.toContain('Give a prize');
    expect(looking).not.toContain('End now');
  });

  it.each([
    ['received', null, ['accepted', 'refused']],
    ['accepted', null, ['winner', 'refused', 'received']],
    ['refused', null, ['accepted', 'received']],
    ['winner', null, ['accepted']],
    ['accepted', '2026-11-20T00:00:00.000Z', []],
    ['winner', '2026-11-20T00:00:00.000Z', ['accepted']],
  ] as const)('from %s (taken back: %s) goes on to %j', (state, withdrawnAt, steps) =>
    expect(stepsFrom({ state, withdrawnAt })).toEqual(steps),
  );

  it('says what was taken back or erased, and teaches when nothing came', async () => {
    const gone = anEntry({
      title: '',
      comment: '',
      shownName: '',
      email: '',
      photos: [],
      customer: null,
      withdrawnAt: '2026-11-20T00:00:00.000Z',
    });
    const text = await view([gone]);
    expect(text).toContain('消去済みの応募');
    expect(text).toContain('取り下げ');
    expect(await view([])).toContain('応募はまだありません');
    expect(await view([], { contest: aContest({ state: 'cancelled', cancelled: true }) })).toContain('再開');
  });

  it('asks for a reason, and offers the prizes that are left', async () => {
    const form = (to: 'winner' | 'accepted', entry = anEntry()) =>
      renderHtml(
        () => (
          <DecideForm
            contest={aContest()}
            tally={aTally()}
            deciding={{ entry, to }}
            onClose={() => undefined}
          />
        ),
        { me },
      );
    const winner = await form('winner');
    expect(winner).toContain('急須（残り2）');
    expect(winner).toMatch(/<option[^>]*disabled[^>]*>新茶 詰め合わせ（残り0）/u);
    expect(winner).toContain('理由は、判断した人と日時とともに');
    expect(await form('accepted', anEntry({ state: 'received', decisions: [] }))).toContain('理由（任意）');
  });

  it('says where prizes are over the limit, or sales are still to be planned', async () => {
    const { note } = aContest();
    const over = await view([], { contest: aContest({ note: { ...note, verdict: 'over', total: 50_000 } }) });
    expect(over).toContain('上限を超えています');
    const limit = note.limit && { ...note.limit, total: null };
    const unclear = await view([], { contest: aContest({ note: { ...note, verdict: 'unclear', limit } }) });
    expect(unclear).toContain('上限 売上予定が未入力');
    expect(unclear).toContain('売上予定の総額を入力すると');
  });
});
