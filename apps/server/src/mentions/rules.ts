import type { MentionRule } from '@madoguchi/contract';

/**
 * What the law and the trade’s guideline ask of posts that somebody got something for, each from the day it is in force. They
 * are shown beside the post with their source and «check with counsel»; none of them is a judgement by itself.
 */
export const rules: readonly MentionRule[] = [
  {
    id: 'stealth-marketing-2023',
    name: {
      ja: '景品表示法 ステルスマーケティング告示',
      en: 'Misleading representations: stealth marketing',
    },
    source: '景品表示法5条3号・令和5年内閣府告示第19号（消費者庁）',
    sourceAddress: 'https://www.caa.go.jp/policies/policy/representation/fair_labeling/stealth_marketing/',
    from: '2023-10-01',
    asks: {
      ja: '事業者の表示であることが一般消費者に分からない表示は不当表示とされ、事業者が責任を負います。',
      en: 'What a business has others say must be recognisable as its own; the business is liable.',
    },
  },
  {
    id: 'womj-2023',
    name: {
      ja: 'WOMJガイドライン（主体と便益の明示）',
      en: 'WOMJ guideline: who it is for, and what was given',
    },
    source: 'クチコミマーケティング協会 WOMJガイドライン（2023年10月1日改訂）',
    sourceAddress: 'https://womj.jp/guideline2023/',
    from: '2023-10-01',
    asks: {
      ja: '投稿には、マーケティング主体の名称と便益の有無が明示されている必要があります。',
      en: 'A post names the company it is for and says that something was given.',
    },
  },
  {
    id: 'womj-2026',
    name: { ja: 'WOMJガイドライン 2026年改訂（社員の投稿）', en: 'WOMJ guideline of 2026: posts by staff' },
    source: 'クチコミマーケティング協会 WOMJガイドライン（2026年1月7日施行）',
    sourceAddress: 'https://womj.jp/guideline/',
    from: '2026-01-07',
    asks: {
      ja: '社員による投稿では、マーケティング主体との関係をより明瞭に記載する必要があります。',
      en: 'Posts by staff say more clearly that their writer works for the company.',
    },
  },
];

/** The rules in force when something was posted. A day is one of Japan’s calendar, where these rules hold. */
export function rulesAt(postedAt: Date): MentionRule[] {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' }).format(
    postedAt,
  );
  return rules.filter(({ from }) => from <= day);
}

/** The rule a decision on a paid post rests on; null where none was in force yet. */
export const rulingAt = (postedAt: Date): MentionRule | null =>
  rulesAt(postedAt).find(({ id }) => id === 'stealth-marketing-2023') ?? null;
