import type { DrillQuestion } from '@madoguchi/contract';
import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { createCompositionGuard } from '../../inbox/logic/composition.ts';
import type { Answered } from '../logic/drill.ts';
import styles from './Practice.module.css';

type Props = {
  question: DrillQuestion;
  result: Answered | null;
  pending: boolean;
  onAnswer: (answer: string) => Promise<void>;
};

/** One question: choose the right sentence, or write one anew. */
export function Question(props: Props) {
  const t = useT();
  const { kind } = props.question;
  return (
    <div className={styles.question}>
      <p className={styles.task}>{kind === 'choose' ? t('practice.choose') : t('practice.fix')}</p>
      {kind === 'choose' ? <Choose {...props} /> : <Fix {...props} />}
    </div>
  );
}

function Choose({ question, result, pending, onAnswer }: Props) {
  const t = useT();
  const lang = useLocale() === 'ja' ? undefined : 'ja';
  return (
    <div className={styles.choices} role="group" aria-label={t('practice.choose')}>
      {question.choices.map((choice) => {
        const isRight =
          result !== null && (choice === result.answer || (choice === result.given && result.right));
        const isWrong = result !== null && choice === result.given && !result.right;
        return (
          <button
            key={choice}
            type="button"
            className={styles.choice}
            disabled={pending || result !== null}
            data-right={isRight || undefined}
            data-wrong={isWrong || undefined}
            onClick={() => void onAnswer(choice)}
          >
            <span lang={lang}>{choice}</span>
            {isRight && <IconCheck size={18} role="img" aria-label={t('practice.right')} />}
            {isWrong && <IconX size={18} role="img" aria-label={t('practice.wrong')} />}
          </button>
        );
      })}
    </div>
  );
}

function Fix({ question, result, pending, onAnswer }: Props) {
  const t = useT();
  const lang = useLocale() === 'ja' ? undefined : 'ja';
  const sentence = question.sentence ?? '';
  const [words, setWords] = useState(sentence);
  const [guard] = useState(createCompositionGuard);
  const ready = words.trim() !== '' && words.trim() !== sentence.trim();
  return (
    <div className={styles.fix}>
      <p className={styles.sentence} lang={lang}>
        {sentence}
      </p>
      <Textarea
        label={t('practice.anew')}
        lang={lang}
        autosize
        minRows={2}
        maxLength={500}
        value={result?.given ?? words}
        readOnly={result !== null}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onChange={(event) => setWords(event.currentTarget.value)}
        onCompositionStart={() => guard.start()}
        onCompositionEnd={(event) => guard.end(event.timeStamp)}
        onKeyDown={(event) => {
          if (!guard.sends(event.nativeEvent)) return;
          event.preventDefault();
          if (ready && result === null) void onAnswer(words.trim());
        }}
      />
      {result === null && (
        <div>
          <Button disabled={!ready} loading={pending} onClick={() => void onAnswer(words.trim())}>
            {t('practice.answer')}
          </Button>
        </div>
      )}
    </div>
  );
}
