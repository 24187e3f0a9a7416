import type { LetterParty, Locale } from '@madoguchi/contract';
import { greetingFor } from '../templates/index.ts';
import type { LetterValues } from './fill.ts';

/** A made-up case, to look at a letter by; nothing is unknown in it. */
export function exampleLetter(
  language: Locale,
  day: string,
  sender: { shop: string; agent: string },
): { addressee: LetterParty; values: LetterValues } {
  const japanese = language === 'ja';
  const season = (kind: 'opening' | 'closing') =>
    greetingFor(day, { kind, form: 'formal', language, toCompany: true });
  const addressee = japanese
    ? {
        postalCode: '604-8006',
        address: '京都府京都市中京区河原町通御池下る1-2-3',
        company: '株式会社みらい商事',
        title: '総務部長',
        name: '山田 花子',
        honorific: '様',
      }
    : {
        postalCode: '604-8006',
        address: '1-2-3 Kawaramachi, Nakagyo-ku, Kyoto',
        company: 'Mirai Trading Co., Ltd.',
        title: 'General Affairs',
        name: 'Hanako Yamada',
        honorific: 'Ms',
      };
  const values: LetterValues = {
    ...(japanese ? japaneseCase : englishCase),
    customer: addressee.name,
    company: addressee.company,
    ...sender,
    season: season('opening'),
    closingGreeting: season('closing'),
  };
  return { addressee, values };
}

type Case = Omit<LetterValues, 'customer' | 'company' | 'shop' | 'agent' | 'season' | 'closingGreeting'>;

const japaneseCase: Case = {
  subject: '急須の破損',
  happenedOn: '2026年11月18日',
  happenedAt: '2026年11月18日 14時05分',
  summary: 'お届けした急須1点の蓋が割れていた',
  timeline:
    '2026年11月18日 14時05分　商品をお届け\n2026年11月18日 16時30分　お客様よりご連絡\n2026年11月19日 10時00分　代替品を発送',
  causes: '・梱包の手順書に蓋の固定が記載されていない\n・出荷時の箱が商品より一回り大きい',
  causeChains: '蓋が箱の中で動いた → 緩衝材が片側のみ → 手順書に蓋の固定の記載がない',
  escapes: '点検表に割れ物の項目がない',
  escapeChains: '出荷前に気づかなかった → 検品が外箱のみ → 点検表に割れ物の項目がない',
  remedy: '代替品を当日中に発送',
  measures: '・手順書に蓋の固定を追加\n・割れ物専用の箱へ変更',
  measuresDetailed:
    '1. 手順書に蓋の固定を追加（担当：青木、期限：2026年12月1日、確認方法：破損のお申し出の件数）\n2. 割れ物専用の箱へ変更（担当：森本、期限：2026年12月10日）',
  spread: '湯呑み・花器の梱包にも同じ手順を適用',
  effect: '破損のお申し出の件数\n確認予定日：2026年12月25日',
};

const englishCase: Case = {
  subject: 'Broken teapot',
  happenedOn: '18 November 2026',
  happenedAt: '18 November 2026 at 14:05',
  summary: 'The lid of a teapot that we delivered was broken.',
  timeline:
    '18 November 2026 at 14:05　Delivered\n18 November 2026 at 16:30　Reported by the customer\n19 November 2026 at 10:00　Replacement sent',
  causes:
    '• The packing instructions do not say that the lid is to be fixed.\n• The box is larger than needed.',
  causeChains: 'The lid moved → Padding on one side only → The instructions do not mention the lid',
  escapes: 'The check list has no line for fragile goods.',
  escapeChains: 'Not noticed → Only the outer box is checked → No line for fragile goods',
  remedy: 'A replacement was sent the same day.',
  measures: '• The instructions now say how the lid is fixed.\n• Boxes for fragile goods are used.',
  measuresDetailed:
    '1. The instructions say how the lid is fixed (by Aoki, until 1 December 2026)\n2. Boxes for fragile goods (by Morimoto, until 10 December 2026)',
  spread: 'The same is done for cups and vases.',
  effect: 'Number of reports of breakage\nTo be checked on 25 December 2026',
};
