import type { ApprovalConditions, Locale } from '@madoguchi/contract';
import type { Translate } from '../../kit/i18n.tsx';
import { yenWords } from './words.ts';

export type Meant = {
  conditions: ApprovalConditions;
  exceptApprovers: boolean;
  channels: readonly { name: string }[];
  customers: readonly { name: string }[];
  assignees: readonly { name: string }[];
};

type Part = {
  key: 'channel' | 'customer' | 'company' | 'assignee' | 'words' | 'amount' | 'outside';
  list: string;
};

/** A rule as a sentence: `チャネルが「通販窓口」で、金額が10万円以上の返信は承認が必要`. Empty without a condition. */
export function ruleSentence(t: Translate, locale: Locale, rule: Meant): string {
  const parts = partsOf(t, locale, rule);
  if (parts.length === 0) return '';
  const conditions = parts
    .map(({ key, list }, index) => {
      const place = index < parts.length - 1 ? 'mid' : 'end';
      if (key === 'amount') return t(`approval.sentence.amount.${place}`, { amount: list });
      return key === 'outside'
        ? t(`approval.sentence.outside.${place}`)
        : t(`approval.sentence.${key}.${place}`, { list });
    })
    .join('');
  const sentence = t('approval.sentence', { conditions });
  return rule.exceptApprovers ? t('approval.sentence.except', { sentence }) : sentence;
}

function partsOf(
  t: Translate,
  locale: Locale,
  { conditions, channels, customers, assignees }: Meant,
): Part[] {
  const quoted = (names: readonly string[]) => {
    const list = names.map((word) => t('approval.sentence.quote', { word }));
    if (list.length === 1) return list[0] ?? '';
    return t('approval.sentence.or', { list: list.join(locale === 'ja' ? '' : ', ') });
  };
  const parts: Part[] = [];
  const named = (key: Part['key'], names: readonly string[]) => {
    if (names.length > 0) parts.push({ key, list: quoted(names) });
  };
  named(
    'channel',
    channels.map(({ name }) => name),
  );
  named(
    'customer',
    customers.map(({ name }) => name),
  );
  named('company', conditions.companies);
  named(
    'assignee',
    assignees.map(({ name }) => name),
  );
  named('words', conditions.words);
  if (conditions.amountAtLeast !== null)
    parts.push({ key: 'amount', list: yenWords(conditions.amountAtLeast, locale) });
  if (conditions.outside) parts.push({ key: 'outside', list: '' });
  return parts;
}
