import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { DecideForm } from './Decide.tsx';
import { LawNotes } from './LawNotes.tsx';
import NewProgrammeScreen from './NewProgrammeScreen.tsx';
import PremiumsScreen, { Limit } from './PremiumsScreen.tsx';
import { ProgrammeView } from './ProgrammeScreen.tsx';
import ProgrammesScreen from './ProgrammesScreen.tsx';
import { aLimit, anInvite, aNote, aProgramme, aReferral, aRule } from './samples.fixture.ts';

type Known = [readonly unknown[], unknown][];
const me = aMe();
const observer = aMe({ scopes: ['growth:read'] });
const pages = (...items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
const of = (...key: unknown[]) => ['growth', 'programmes', ...key];

describe('the list of programmes', () => {
  const known = (...items: unknown[]): Known => [[of('list', 'false'), pages(...items)]];

  it('says what both get, and warns where a reward looks too high', async () => {
    const text = await renderText(() => <ProgrammesScreen />, { me, known: known(aProgramme()) });
    expect(text).toContain('友だち紹介 2026年11月1日〜2026年12月31日');
    expect(text).toContain('紹介者: お茶 1箱');
    expect(text).toContain('招待された方: 割引コード 10%分');
    expect(text).toContain('紹介リンク 3件');
    expect(text).toContain('景品の上限を超えている可能性');
  });

  it('teaches when it is empty, in both languages, and offers nothing to who may only look', async () => {
    expect(await renderText(() => <ProgrammesScreen />, { me, known: known() })).toContain(
      '紹介の企画はまだありません',
    );
    const looking = await renderText(() => <ProgrammesScreen />, {
      me: observer,
      known: known(),
      locale: 'en',
    });
    expect(looking).toContain('No referral programmes yet');
    expect(looking).not.toContain('New programme');
  });
});

describe('a programme', () => {
  const view = (
    referrals: unknown[],
    { who = me, programme = aProgramme(), locale = 'ja' as 'ja' | 'en' } = {},
  ) => {
    const counts = { waiting: 1, earned: 2, granted: 3, refused: 4 };
    const page = { items: referrals, nextCursor: null, counts, truncated: false };
    const known: Known = [
      [of('one', 'p1'), programme],
      [of('referrals', 'p1', ''), { pages: [page], pageParams: [null] }],
      [of('invites', 'p1'), pages(anInvite)],
      [
        of('versions', 'p1'),
        { items: [{ version: 1, terms: programme.terms, at: programme.createdAt, by: null }] },
      ],
    ];
    return renderText(() => <ProgrammeView id="p1" />, { me: who, known, locale });
  };

  it('shows its terms, and the law beside each reward with its source', async () => {
    const text = await view([]);
    expect(text).toContain('お届けから14日');
    expect(text).toContain('5件まで');
    expect(text).toContain('紹介者の特典: 上限を超えている可能性があります');
    expect(text).toContain('昭和52年公取委告示第5号');
    expect(text).toContain('2007年3月7日から');
    expect(text).toContain('専門家にご確認ください');
    expect(text).toContain('該当する紹介はありません');
  });

  it('shows each referral with why, and how many there are of each state', async () => {
    const held = aReferral({ orderId: 'o2', state: 'waiting', reason: 'hold', due: [] });
    const text = await view([aReferral(), held]);
    expect(text).toContain('成立（未渡し） 2 確認中 1 渡し済み 3 不成立 4');
    expect(text).toContain('紹介 花子 様 → 友人 太郎 様');
    expect(text).toContain('確認中 確定までの期間中 確定予定 11月20日');
    expect(text).toContain('紹介者の特典を渡した');
  });

  it('opens a refusal to its evidence, with the way to overrule it', async () => {
    const self = aReferral({
      state: 'refused',
      reason: 'self',
      signs: [
        { kind: 'same_phone', value: '090-1234-5678' },
        { kind: 'same_address', value: '中野1-2-3' },
      ],
    });
    const text = await view([self]);
    expect(text).toContain('本人による紹介');
    expect(text).toContain('電話番号が同じです（090-1234-5678）');
    expect(text).toContain('参考: 住所が同じです（中野1-2-3）');
    expect(text).toContain('紹介と認める');
    expect(text).not.toContain('を渡した');
    const looking = await view([self], { who: observer });
    expect(looking).toContain('本人による紹介');
    expect(looking).not.toContain('紹介と認める');
  });

  it('keeps what was handed over and taken back in sight', async () => {
    const grant = {
      id: 'g1',
      side: 'inviter',
      reward: aReferral().due[0]?.reward ?? aProgramme().terms.inviter,
      note: '11月22日発送',
      by: { id: 'm1', name: '佐藤 健' },
      at: '2026-11-22T01:00:00.000Z',
      undone: { note: '返送', by: null, at: '2026-11-23T01:00:00.000Z' },
    } as const;
    const ruling = {
      ruling: 'allowed',
      reason: '姉妹と確認',
      by: null,
      at: '2026-11-21T00:00:00.000Z',
    } as const;
    const text = await view([aReferral({ grants: [grant], ruling })], { locale: 'en' });
    expect(text).toContain('Handed over (Reward for the inviter): お茶 1箱');
    expect(text).toContain('Taken back: 返送');
    expect(text).toContain('Allowed: 姉妹と確認');
  });

  it('lists links with their codes, and earlier terms where there are any', async () => {
    expect(await view([], { programme: aProgramme({ version: 2 }) })).toContain('条件の履歴');
    const text = await view([]);
    expect(text).toContain('https://desk.example.jp/l/abcdef C4T7KR9P クリック 12回');
    expect(text).not.toContain('条件の履歴');
  });
});

describe('the form', () => {
  it('asks who may invite and says what that means by law', async () => {
    const text = await renderText(() => <NewProgrammeScreen />, { me });
    expect(text).toContain('誰でも 紹介者への謝礼は、景品類に当たりません');
    expect(text).toContain('購入者に限る 紹介者への謝礼が景品類に当たり、上限があります');
  });

  it.each([
    ['give', { act: 'give', side: 'inviter' }, '渡したもの（任意）'],
    ['undo', { act: 'undo', grantId: 'g1' }, '前の記録は残り'],
    ['rule', { act: 'rule', ruling: 'allowed' }, '別の方への紹介と認めます'],
  ] as const)('for a decision (%s) says what is recorded', async (_, deciding, text) => {
    const form = await renderText(
      () => (
        <DecideForm
          programmeId="p1"
          deciding={{ referral: aReferral(), ...deciding }}
          onClose={() => undefined}
        />
      ),
      { me },
    );
    expect(form).toContain(text);
  });
});

describe('the calculator', () => {
  it('shows the limit, how it was reckoned, and the source', async () => {
    const known: Known = [
      [of('limit', 'all', 3000, null), aLimit()],
      [of('rules'), { items: [aRule] }],
    ];
    const text = await renderText(() => <PremiumsScreen />, { me, known });
    expect(text).toContain('景品1つの最高額');
    expect(text).toContain('の20%で');
    expect(text).toContain('根拠となる規定');
    const en = await renderText(() => <PremiumsScreen />, { me, known, locale: 'en' });
    expect(en).toContain('20% of a transaction of');
    expect(en).toContain('Check with counsel');
  });

  it('of a draw shows the total too, or asks for planned sales', async () => {
    const asked = { kind: 'draw', value: 3000, sales: null } as const;
    const limit = aLimit({ kind: 'draw', reckoned: 'times', by: 20, each: 60_000, totalPercent: 2 });
    const view = (known: Known, sales: number | null) =>
      renderText(() => <Limit asked={{ ...asked, sales }} />, { me, known });
    expect(await view([[of('limit', 'draw', 3000, null), limit]], null)).toContain('売上予定総額の2%です');
    const whole = { ...limit, sales: 1_000_000, total: 20_000 };
    const text = await view([[of('limit', 'draw', 3000, 1_000_000), whole]], 1_000_000);
    expect(text).toContain('景品の総額の上限');
    expect(text).toContain('の2%で');
  });
});

describe('the law beside a reward', () => {
  it('warns aloud where it is over, and says nothing where there is no reward', async () => {
    const over = {
      inviter: aNote({ verdict: 'over', rule: aRule, worth: 700, limit: aLimit() }),
      invited: aNote(),
    };
    const html = await renderHtml(() => <LawNotes law={over} />, { me });
    expect(html).toContain('role="alert"');
    expect(html).not.toContain('招待された方の特典');
    expect(await renderText(() => <LawNotes law={{ inviter: aNote(), invited: aNote() }} />, { me })).toBe(
      '',
    );
    const unclear = { inviter: aNote({ verdict: 'unclear' }), invited: aNote() };
    expect(await renderText(() => <LawNotes law={unclear} />, { me })).toContain('最低注文額を入力すると');
  });
});
