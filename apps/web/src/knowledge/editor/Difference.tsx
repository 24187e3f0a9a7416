import type { ArticleVersion } from '@madoguchi/contract';
import { VisuallyHidden } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import { diff } from '../../templates/logic/diff.ts';
import styles from '../../templates/settings/Difference.module.css';

type Props = { before: ArticleVersion | null; after: ArticleVersion; language: 'ja' | 'en' };

const fields = ['question', 'answer', 'steps', 'keywords', 'visibility', 'state'] as const;

/** What one wording changed against the one before it: taken out and put in, word by word. */
export function Difference({ before, after, language }: Props) {
  const t = useT();
  const textOf = (version: ArticleVersion | null, field: (typeof fields)[number]): string => {
    if (version === null) return '';
    if (field === 'visibility') return t(`knowledge.visibility.${version.visibility}`);
    if (field === 'state') return t(`knowledge.state.${version.state}`);
    if (field !== 'steps') return version[field];
    return version.steps
      .map(({ text, alt }, at) => `${at + 1}. ${text}${alt === '' ? '' : ` [${alt}]`}`)
      .join('\n');
  };
  const changed = fields.filter((field) => textOf(before, field) !== textOf(after, field));
  if (changed.length === 0) return <p className={styles.none}>{t('knowledge.noDifference')}</p>;
  return (
    <dl className={styles.difference}>
      {changed.map((field) => (
        <div key={field}>
          <dt>{t(`knowledge.field.${field}`)}</dt>
          <dd lang={language}>
            <Words before={textOf(before, field)} after={textOf(after, field)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Words({ before, after }: { before: string; after: string }) {
  const t = useT();
  return diff(before, after).map(({ kind, text }, at) => {
    if (kind === 'same') return <span key={at}>{text}</span>;
    const Element = kind === 'added' ? 'ins' : 'del';
    return (
      <Element key={at} className={styles[kind]}>
        <VisuallyHidden>{t(`knowledge.word.${kind}`)} </VisuallyHidden>
        {text}
      </Element>
    );
  });
}
