import type { MentionRule } from '@madoguchi/contract';
import { disclosureRules } from '../mentions/index.ts';

/** A rule on what is agreed with somebody who employs nobody. `days`: within so many, the first one counted. */
type DealRule = MentionRule & { days: number | null };

const page = 'https://www.jftc.go.jp/freelancelaw_2024/';
const law = '特定受託事業者に係る取引の適正化等に関する法律（令和5年法律第25号）';

/**
 * What the law on freelancers asks of whoever orders work from them, for orders from the day it is in force. Shown with its
 * source and «check with counsel»: whether somebody is a freelancer, and a gift is a pay, no program can judge.
 */
export const dealRules: readonly DealRule[] = [
  {
    id: 'freelance-terms-2024',
    name: { ja: 'フリーランス法 取引条件の明示', en: 'Freelance Act: terms in writing' },
    source: `${law}3条（公正取引委員会・厚生労働省）`,
    sourceAddress: page,
    from: '2024-11-01',
    asks: {
      ja: '従業員のいない個人などに業務を委託したときは、直ちに、業務の内容・報酬の額・支払期日などを書面または電磁的方法で示す必要があります。',
      en: 'Whoever orders work from somebody without employees states the work, the pay and its day in writing, at once.',
    },
    days: null,
  },
  {
    id: 'freelance-pay-2024',
    name: { ja: 'フリーランス法 報酬の支払期日', en: 'Freelance Act: day of payment' },
    source: `${law}4条（公正取引委員会・厚生労働省）`,
    sourceAddress: page,
    from: '2024-11-01',
    asks: {
      ja: '報酬の支払期日は、成果物を受け取った日から起算して60日以内のできる限り短い期間内に定め、その日までに支払う必要があります。',
      en: 'The pay is due as soon as possible, within 60 days of delivery, the day of delivery counted as the first.',
    },
    days: 60,
  },
];

/** Every rule that a warning may rest on. */
export const rules = (): MentionRule[] => [
  ...dealRules.map(({ days: _days, ...rule }) => rule),
  ...disclosureRules.filter(({ id }) => id === 'womj-2023' || id === 'stealth-marketing-2023'),
];

/** The rule in force for something agreed on a day; undefined where it was not yet. */
export const dealRuleAt = (id: string, agreedOn: string): DealRule | undefined =>
  dealRules.find((rule) => rule.id === id && rule.from <= agreedOn);

/** The rule that posts agreed on a day have to show whom they are for and what was given. */
export const disclosureRuleAt = (agreedOn: string): MentionRule | undefined =>
  disclosureRules.find(({ id, from }) => id === 'womj-2023' && from <= agreedOn);
