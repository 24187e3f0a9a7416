import { Button, UnstyledButton } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../kit/i18n.tsx';
import { useMe } from '../kit/session.tsx';
import type { PlainKey } from '../kit/translate.ts';
import { forgetSearches, recentSearches } from './recent.ts';
import styles from './SearchHelp.module.css';

/** What can be typed, with what it finds: each an example that can be pressed. */
const lessons: [PlainKey, PlainKey][] = [
  ['search.lesson.words', 'search.lesson.words.finds'],
  ['search.lesson.phrase', 'search.lesson.phrase.finds'],
  ['search.lesson.not', 'search.lesson.not.finds'],
  ['search.lesson.from', 'search.lesson.from.finds'],
  ['search.lesson.order', 'search.lesson.order.finds'],
  ['search.lesson.customer', 'search.lesson.customer.finds'],
  ['search.lesson.time', 'search.lesson.time.finds'],
  ['search.lesson.status', 'search.lesson.status.finds'],
  ['search.lesson.assignee', 'search.lesson.assignee.finds'],
  ['search.lesson.tag', 'search.lesson.tag.finds'],
  ['search.lesson.kind', 'search.lesson.kind.finds'],
  ['search.lesson.attachment', 'search.lesson.attachment.finds'],
];

/** Before anything is asked: one's own last searches, and what can be asked. */
export function SearchHelp({ onPick }: { onPick: (query: string) => void }) {
  const t = useT();
  const { member } = useMe();
  const [recent, setRecent] = useState(() => recentSearches(member.id));
  return (
    <div className={styles.help}>
      {recent.length > 0 && (
        <section aria-labelledby="search-recent">
          <div className={styles.head}>
            <h2 id="search-recent" className={styles.title}>
              {t('search.recent')}
            </h2>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                forgetSearches(member.id);
                setRecent([]);
              }}
            >
              {t('search.forget')}
            </Button>
          </div>
          <ul className={styles.recent}>
            {recent.map((query) => (
              <li key={query}>
                <UnstyledButton className={styles.query} data-result onClick={() => onPick(query)}>
                  <IconHistory size={16} aria-hidden />
                  {query}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="search-lessons">
        <h2 id="search-lessons" className={styles.title}>
          {t('search.lessons')}
        </h2>
        <ul className={styles.lessons}>
          {lessons.map(([example, finds]) => (
            <li key={example}>
              <UnstyledButton className={styles.lesson} onClick={() => onPick(t(example))}>
                <code className={styles.example}>{t(example)}</code>
                <span className={styles.finds}>{t(finds)}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
        <p className={styles.note}>{t('search.lessons.note')}</p>
      </section>
    </div>
  );
}
