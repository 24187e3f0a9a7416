import type { FilledTemplate } from '@madoguchi/contract';
import styles from './FilledText.module.css';
import { partsOf } from './logic/marked.ts';

/** A filled template as it will be read, what is still to be filled in marked. */
export function FilledText({ text, markers, language }: FilledTemplate & { language: 'ja' | 'en' }) {
  return (
    <p className={styles.text} lang={language}>
      {partsOf(text, markers).map(({ text: part, marked, at }) =>
        marked ? (
          <mark key={at} className={styles.marker}>
            {part}
          </mark>
        ) : (
          <span key={at}>{part}</span>
        ),
      )}
    </p>
  );
}
