import type { ArticleStep } from '@madoguchi/contract';
import { useT } from '../kit/i18n.tsx';
import styles from './ArticleView.module.css';
import { MarkdownText } from './MarkdownText.tsx';

type Props = { question: string; answer: string; steps: readonly ArticleStep[]; language: 'ja' | 'en' };

/** An article as its readers see it. */
export function ArticleView({ question, answer, steps, language }: Props) {
  const t = useT();
  const isEmpty = question.trim() === '' && answer.trim() === '' && steps.length === 0;
  if (isEmpty) return <p className={styles.empty}>{t('knowledge.previewEmpty')}</p>;
  return (
    <article className={styles.article} lang={language}>
      <h2>{question}</h2>
      <MarkdownText source={answer} />
      {steps.length > 0 && (
        <ol className={styles.steps}>
          {steps.map(({ text, pictureId, alt }, at) => (
            <li key={at}>
              <MarkdownText source={text} />
              {pictureId !== null && (
                <img
                  src={`/api/v1/article-pictures/${pictureId}`}
                  alt={alt === '' ? t('knowledge.step', { number: at + 1 }) : alt}
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}
