import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { Accesses, AccessForm, PassGiven } from './Accesses.tsx';
import { CustomerTierView } from './CustomerTierView.tsx';
import { newTier, readAccess, readTiers, tierDraft, tierName } from './logic.ts';
import { RulesForm } from './RulesForm.tsx';
import { aMember, anAccess, aStanding, someRules, someTiers } from './samples.fixture.ts';
import TiersScreen from './TiersScreen.tsx';

type Known = [readonly unknown[], unknown][];
const me = aMe();
const observer = aMe({ scopes: ['growth:read'] });
const pages = (...items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
const of = (...key: unknown[]) => ['growth', 'tiers', ...key];

describe('the form of the rules', () => {
  const drafts = someTiers.map(tierDraft);

  it('says the same tiers that it was opened with', () => {
    expect(readTiers(drafts)).toEqual({ tiers: someTiers, faults: [] });
  });

  it('finds tiers without a name, or that everybody would reach', () => {
    const [silver, gold] = drafts;
    if (silver === undefined || gold === undefined) throw new Error('the sample is short');
    const given = [
      { ...silver, name: ' ' },
      { ...gold, least: '0' },
      { ...gold, least: 'many' },
    ];
    expect(readTiers(given).faults).toEqual([0, 1, 2]);
    expect(readTiers([{ ...gold, by: 'hand', least: '' }]).faults).toEqual([]);
  });

  it('gives a new tier a key that no other has, also after one was removed', () => {
    const first = newTier([]);
    const second = newTier([first]);
    expect(first.key).not.toBe(second.key);
    expect(newTier([second]).key).not.toBe(second.key);
  });

  it('shows each tier with its fields, and lets the last one not be removed', async () => {
    const all = await renderText(() => <RulesForm rules={someRules()} onDone={() => undefined} />, { me });
    expect(all).toContain('区分1 区分名');
    expect(all).toContain('削除');
    const empty = someRules({ version: 0, tiers: [], counts: [], versions: [] });
    expect(
      await renderText(() => <RulesForm rules={empty} onDone={() => undefined} />, { me }),
    ).not.toContain('削除');
  });
});

describe('a tier', () => {
  it.each([
    ['silver', 'en', 'Silver'],
    ['silver', 'ja', '銀'],
    ['gold', 'en', '金'],
    ['gone', 'ja', 'gone'],
  ] as const)('%s is called in %s: %s', (key, locale, name) => {
    expect(tierName(someTiers, key, locale)).toBe(name);
  });
});

describe('the screen of tiers', () => {
  const view = (rules = someRules(), who = me, locale: 'ja' | 'en' = 'ja') => {
    const known: Known = [
      [of('rules'), rules],
      [of('members', ''), pages(aMember)],
      [of('accesses'), pages(anAccess)],
    ];
    return renderText(() => <TiersScreen />, { me: who, known, locale });
  };

  it('shows what each tier takes and is given, the highest first, and how many are in it', async () => {
    const text = await view();
    expect(text).toContain('直近12か月');
    expect(text).toMatch(
      /特別 担当者が決める区分.*金 お買い上げ.*50,000.*以上 3名.*銀 お買い上げ2日以上 12名 優待: 送料無料/u,
    );
    expect(text).not.toContain('条件の履歴');
  });

  it('shows who is in one with why, and what opens earlier', async () => {
    const text = await view();
    expect(text).toContain('山田 花子 様 銀 実績による お買い上げ 3日');
    expect(text).toContain('新茶の先行販売 金: 12月1日');
    expect(text).toContain('お客様ごとのアドレス 4件（開いた方 2名）');
  });

  it('leads from early access to a broadcast to its tiers, for who may send one', async () => {
    const known: Known = [[of('accesses'), pages(anAccess, { ...anAccess, id: 'a2', ended: true })]];
    const show = (who: typeof me) =>
      renderHtml(() => <Accesses tiers={someTiers} />, { me: who, known, locale: 'en' });
    const html = await show(me);
    expect(html).toContain('/broadcasts/new?tiers=gold&amp;name=');
    expect(html).toContain('page=early_access%3Aa1');
    expect(html.match(/Broadcast to these tiers/gu)).toHaveLength(1);
    expect(await show(observer)).not.toContain('Broadcast to these tiers');
  });

  it('says through which broadcasts its addresses were told, and to how many', async () => {
    const broadcasts = [{ id: 'b1', name: '先行販売のご案内', people: 200 }];
    const known: Known = [[of('accesses'), pages({ ...anAccess, broadcasts })]];
    const html = await renderHtml(() => <Accesses tiers={someTiers} />, { me, known });
    expect(html).toContain('href="/broadcasts/b1"');
    expect(html).toContain('配信「先行販売のご案内」 200名');
  });

  it('teaches when there are no rules, and offers nothing to who may only look', async () => {
    const empty = someRules({ version: 0, tiers: [], counts: [], versions: [] });
    expect(await view(empty)).toContain('条件を決めると、お買い上げの実績から会員が分かれます');
    expect(await view(empty, me, 'en')).toContain('No tiers yet');
    const looking = await view(someRules(), observer);
    for (const button of ['条件を変更', '新しい先行案内', 'アドレスを発行'])
      expect(looking).not.toContain(button);
    expect(looking).toContain('内訳');
  });

  it('keeps earlier rules in sight, and says while orders are being counted', async () => {
    const [version] = someRules().versions;
    if (version === undefined) throw new Error('the sample has no version');
    const rules = someRules({ version: 2, waiting: 5, versions: [{ ...version, version: 2 }, version] });
    const text = await view(rules);
    expect(text).toContain('条件の履歴');
    expect(text).toContain('5名の注文を集計しています');
  });
});

describe('where a customer stands', () => {
  const view = (standing = aStanding(), who = me) =>
    renderText(() => <CustomerTierView customerId="k1" tiers={someTiers} />, {
      me: who,
      known: [[of('customer', 'k1'), standing]],
    });

  it('opens to what they bought, what is missing, and how it changed', async () => {
    const text = await view();
    expect(text).toContain('山田 花子 様 銀 実績による');
    expect(text).toContain('2025年11月23日からの実績: お買い上げ 3日');
    expect(text).toMatch(/「金」まで、あと.*30,000/u);
    expect(text).toContain('2026年5月1日 区分なし → 銀 お買い上げ');
    expect(text).toContain('区分を設定');
  });

  it('says who placed them by hand and why', async () => {
    const placement = {
      tier: 'host',
      reason: '長年のお客様',
      by: { id: 'm1', name: '佐藤 健' },
      at: '2026-11-20T00:00:00.000Z',
    };
    const text = await view(
      aStanding({ tier: 'host', how: 'hand', next: null, placements: [placement] }),
      observer,
    );
    expect(text).toContain('特別: 長年のお客様');
    expect(text).toContain('佐藤 健');
    expect(text).not.toContain('区分を設定');
  });
});

describe('early access', () => {
  const draft = {
    name: '新茶の先行販売',
    nameEn: '',
    target: 'https://shop.example.jp/early',
    opensAt: '2026-12-05T14:00',
    early: { gold: '2026-12-01T14:00', silver: '' },
  };

  it('is read by the clock of the workspace, tiers without a time left out', () => {
    const { name, target, opensAt, early } = anAccess;
    expect(readAccess(draft, 'Asia/Tokyo')).toEqual({
      access: { name, target, opensAt, early },
      late: false,
    });
  });

  it.each([
    [{ name: '' }, false],
    [{ target: 'shop' }, false],
    [{ opensAt: '' }, false],
    [{ early: { gold: '2026-12-05T14:00' } }, true],
  ])('is not read where it cannot be: %j', (given, late) => {
    expect(readAccess({ ...draft, ...given }, 'Asia/Tokyo')).toEqual({ access: null, late });
  });

  it('asks for a time for each tier, the highest first', async () => {
    const text = await renderText(() => <AccessForm tiers={someTiers} onDone={() => undefined} />, { me });
    expect(text).toMatch(/特別に開く日時.*金に開く日時.*銀に開く日時/u);
  });

  it('shows a personal address this once, and when it opens for them', async () => {
    const given = {
      customer: aMember.customer,
      tier: null,
      opensAt: anAccess.opensAt,
      url: 'https://desk.example.jp/e/x',
    };
    const html = await renderHtml(() => <PassGiven given={given} tiers={someTiers} />, { me });
    expect(html).toContain('https://desk.example.jp/e/x');
    expect(html).toContain('区分なし');
    expect(html).toContain('今だけ表示します');
  });
});
