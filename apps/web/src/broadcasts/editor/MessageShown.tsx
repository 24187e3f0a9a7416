import type { Locale } from '@madoguchi/contract';
import styles from '../broadcasts.module.css';

type Props = { type: 'email' | 'line'; from: string; subject: string; text: string; language: Locale };

/** A message as it looks where it arrives: a mail with its head, or a bubble at LINE. */
export function MessageShown({ type, from, subject, text, language }: Props) {
  if (type === 'line')
    return (
      <div className={styles.chat}>
        <p className={styles.account}>{from}</p>
        <p className={styles.bubble} lang={language}>
          {text}
        </p>
      </div>
    );
  return (
    <div className={styles.mail}>
      <p className={styles.mailHead}>
        <strong lang={language}>{subject}</strong>
        {from}
      </p>
      <p className={styles.text} lang={language}>
        {text}
      </p>
    </div>
  );
}
