import { checkKeigo } from '@madoguchi/nihongo';
import { describe, expect, it } from 'vitest';
import { announcementText, type AnnouncementFacts } from './announcement.ts';

const facts = (more: Partial<AnnouncementFacts> = {}): AnnouncementFacts => ({
  locale: 'ja',
  letter: true,
  customer: { name: '山田 太郎', honorific: '様', company: '株式会社やまだ' },
  workspace: 'みどり商店',
  from: '佐藤 美咲',
  to: '鈴木 一郎',
  hasOpen: true,
  ...more,
});

const variants = [true, false].flatMap((letter) =>
  [true, false].flatMap((hasOpen) =>
    ['佐藤 美咲', null].map((from) => ({
      letter,
      hasOpen,
      from,
      what: `${letter} ${hasOpen} ${from ?? 'nobody'}`,
    })),
  ),
);

describe('担当変更のご挨拶', () => {
  it.each(variants)('has nothing that the keigo check finds fault with ($what)', (variant) => {
    const findings = checkKeigo(announcementText(facts(variant)));
    expect(findings.map(({ rule, start, end }) => `${rule} ${start}-${end}`)).toEqual([]);
  });

  it('is a letter by mail: the addressee, thanks of the one before, who comes now, what is open', () => {
    expect(announcementText(facts())).toBe(`株式会社やまだ
山田 太郎 様

いつもお世話になっております。
みどり商店の鈴木 一郎と申します。

このたび、担当が佐藤から私に変わりましたので、ご挨拶申し上げます。
これまで賜りましたご厚情に、前任の佐藤も心より感謝しております。

ご要望やこれまでの経緯は、佐藤から引き継いでおります。
現在お問い合わせいただいている件も、私が責任をもって対応いたします。

誠心誠意努めてまいりますので、今後とも変わらぬお引き立てのほど、よろしくお願い申し上げます。`);
  });

  it('is short by LINE and chat', () => {
    const text = announcementText(facts({ letter: false }));
    expect(text).toContain('担当が佐藤から鈴木に変わりました');
    expect(text).not.toContain('株式会社');
    expect(text.length).toBeLessThan(200);
  });

  it('names nobody before where there was nobody, and nothing open where nothing is', () => {
    const text = announcementText(facts({ from: null, hasOpen: false }));
    expect(text).toContain('このたび担当を務めることになりました');
    expect(text).not.toMatch(/前任|責任をもって|null/u);
  });

  it.each([true, false])('is English for who writes English (a letter: %s)', (letter) => {
    const text = announcementText(
      facts({
        locale: 'en',
        letter,
        customer: { name: 'Anna Smith', honorific: '様', company: null },
        workspace: 'Midori',
        from: 'Misaki Sato',
        to: 'Ichiro Suzuki',
      }),
    );
    expect(text).toMatch(/taking over from Misaki Sato/u);
    expect(text).toMatch(/thanks/u);
    expect(text).not.toMatch(/[\p{sc=Hiragana}]/u);
  });
});
