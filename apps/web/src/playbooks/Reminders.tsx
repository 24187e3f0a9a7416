import type { Playbook } from '@madoguchi/contract';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { useWords } from './words.ts';

/** What a law or a custom asks of the trade, as the set says it: with its source and date. */
export function Reminders({ reminders }: Pick<Playbook, 'reminders'>) {
  const words = useWords();
  const locale = useLocale();
  return reminders.map(({ text, source, asOf }) => (
    <Notice key={`${source} ${text.ja}`} tone="quiet" title={words('reminders')}>
      {text[locale]} {words('reminderSource', { source, asOf })}
    </Notice>
  ));
}
