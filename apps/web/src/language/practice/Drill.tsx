import type { DrillQuestion, DrillResult } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { beginDrill, onward, rightOnes, takeResult } from '../logic/drill.ts';
import { Question } from './Question.tsx';
import { Result } from './Result.tsx';
import styles from './Practice.module.css';

type Props = { questions: readonly DrillQuestion[]; onAgain: () => void };

/** A drill, one question after another; each is explained as soon as it is answered. */
export function Drill({ questions, onAgain }: Props) {
  const t = useT();
  const [drill, setDrill] = useState(() => beginDrill(questions));
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const place = useRef<HTMLDivElement>(null);
  const question = drill.questions[drill.index];
  const result = drill.results[drill.index];
  const step = drill.index * 2 + (result === undefined ? 0 : 1);

  // Whoever answers by keyboard or ear goes on where the new words are.
  useEffect(() => {
    if (step > 0) place.current?.focus();
  }, [step]);

  async function answer(words: string) {
    if (question === undefined || pending) return;
    setPending(true);
    setFailure(null);
    try {
      const body = { questionId: question.id, answer: words };
      const told = await api.post<DrillResult>('/language/practice/answers', body);
      setDrill((now) => takeResult(now, told, words));
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  if (questions.length === 0) return <p>{t('practice.noDrill')}</p>;
  if (question === undefined) {
    return (
      <div ref={place} tabIndex={-1} className={styles.drill}>
        <Notice tone="good" title={t('practice.score', { right: rightOnes(drill), count: questions.length })}>
          {t('practice.scoreHint')}
        </Notice>
        <div>
          <Button onClick={onAgain}>{t('practice.again')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div ref={place} tabIndex={-1} className={styles.drill}>
      <p className={styles.count}>
        {t('practice.question', { number: drill.index + 1, count: questions.length })}
      </p>
      <Question
        key={question.id}
        question={question}
        result={result ?? null}
        pending={pending}
        onAnswer={answer}
      />
      <FormFailure error={failure} />
      {result !== undefined && (
        <>
          <Result result={result} />
          <div>
            <Button onClick={() => setDrill(onward)}>
              {drill.index + 1 < questions.length ? t('practice.next') : t('practice.finish')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
