import type { MentionRule } from '@madoguchi/contract';
import { disclosureRules } from '../mentions/index.ts';

/**
 * What the law asks of whoever shows what customers said, each from the day it is in force. Shown with its source and «check
 * with counsel»: whether a wall misleads, no program can judge; it can only say what was chosen from what.
 */
const showing: readonly MentionRule[] = [
  {
    id: 'superiority-2016',
    name: { ja: '景品表示法 優良誤認表示', en: 'Misleading representations: quality' },
    source: '景品表示法5条1号（消費者庁。号の番号は2016年4月1日施行の改正による）',
    sourceAddress: 'https://www.caa.go.jp/policies/policy/representation/fair_labeling/',
    from: '2016-04-01',
    asks: {
      ja: '都合のよい声だけを選んだり、言葉を変えたりして実際より著しく優良に見せると、事業者自身の不当表示となるおそれがあります。',
      en: 'Voices that are picked or edited until things look much better than they are may become a misleading claim of the business.',
    },
  },
];

/** Every rule that a label or a line of a wall rests on. */
export const rules = (): MentionRule[] => [
  ...disclosureRules.filter(({ id }) => id === 'stealth-marketing-2023'),
  ...showing,
];

/** The rule that what somebody was given something for says so, on a day; undefined where it was not in force yet. */
export const rewardRuleAt = (day: string): MentionRule | undefined =>
  disclosureRules.find(({ id, from }) => id === 'stealth-marketing-2023' && from <= day);
