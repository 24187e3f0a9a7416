import type { Conversation } from '@madoguchi/contract';
import { useId } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDay } from '../../kit/time.ts';
import { StatusMark } from '../list/StatusMark.tsx';
import styles from './Bulk.module.css';

/** What a choice shows of a conversation. */
export type Choice = Pick<Conversation, 'id' | 'subject' | 'status' | 'createdAt'> & {
  customer: { name: string };
};

type Props = {
  label: string;
  conversations: readonly Choice[];
  value: string;
  onChange: (id: string) => void;
};

/** One conversation of a few. */
export function ConversationChoices({ label, conversations, value, onChange }: Props) {
  const t = useT();
  const name = useId();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const choices = conversations.map((one) => ({
    ...one,
    title: one.subject === '' ? t('inbox.noSubject') : one.subject,
  }));
  return (
    <fieldset className={styles.choices} aria-label={label}>
      {choices.map(({ id, title, customer, status, createdAt }) => (
        <label key={id} className={styles.choice}>
          <input type="radio" name={name} value={id} checked={id === value} onChange={() => onChange(id)} />
          <span className={styles.subject}>{title}</span>
          <span className={styles.detail}>
            <span>{t('inbox.customer', { name: customer.name })}</span>
            <span>{formatDay(createdAt, locale, timeZone)}</span>
            <StatusMark status={status} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
