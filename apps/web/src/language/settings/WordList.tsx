import type { LanguageWord } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { wordsQuery } from '../queries.ts';
import { NewWord } from './NewWord.tsx';
import { wordKinds } from './wordKinds.ts';
import styles from './WordList.module.css';

/** The desk's own words, by kind, with a way to add one. */
export function WordList({ canWrite }: { canWrite: boolean }) {
  const t = useT();
  const words = useQuery(wordsQuery);
  return (
    <Section title={t('words.title')} lead={t('words.lead')}>
      <div className={styles.parts}>
        {words.data === undefined ? (
          words.error === null ? (
            <Skeletons rows={3} height={56} />
          ) : (
            <ErrorState error={words.error} onRetry={() => void words.refetch()} />
          )
        ) : (
          wordKinds.map((kind) => (
            <div key={kind}>
              <h3 className={styles.kind}>{t(`words.kind.${kind}`)}</h3>
              <Words
                label={t(`words.kind.${kind}`)}
                empty={t(`words.empty.${kind}`)}
                words={words.data.filter((word) => word.kind === kind)}
                canWrite={canWrite}
              />
            </div>
          ))
        )}
        {canWrite && <NewWord />}
      </div>
    </Section>
  );
}

type WordsProps = { label: string; empty: string; words: readonly LanguageWord[]; canWrite: boolean };

function Words({ label, empty, words, canWrite }: WordsProps) {
  if (words.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <ul className={styles.words} aria-label={label}>
      {words.map((word) => (
        <WordRow key={word.id} word={word} canWrite={canWrite} />
      ))}
    </ul>
  );
}

function WordRow({ word, canWrite }: { word: LanguageWord; canWrite: boolean }) {
  const t = useT();
  const lang = useLocale() === 'ja' ? undefined : 'ja';
  const queryClient = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const { createdBy, instead, note } = word;
  return (
    <li className={styles.word}>
      <div>
        <span lang={lang} className={styles.itself}>
          {instead === null ? word.word : t('words.instead', { word: word.word, instead })}
        </span>
        {(note !== '' || createdBy !== null) && (
          <span className={styles.note}>
            {[note, createdBy === null ? '' : t('words.by', { name: createdBy.name })]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        )}
      </div>
      {canWrite && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('words.removeOne', { word: word.word })}
          onClick={() => setRemoving(true)}
        >
          {t('common.delete')}
        </Button>
      )}
      <Confirm
        opened={removing}
        title={t('words.removeAsk', { word: word.word })}
        confirmLabel={t('common.delete')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/language/words/${word.id}`);
          await queryClient.invalidateQueries({ queryKey: wordsQuery.queryKey });
        }}
        onClose={() => setRemoving(false)}
      >
        {t(`words.removed.${word.kind}`)}
      </Confirm>
    </li>
  );
}
