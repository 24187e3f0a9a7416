import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { langOf } from '../../inbox/logic/lang.ts';
import { diffWords } from '../logic/diff.ts';
import styles from './parts.module.css';

/** What was changed between two texts, word by word: struck out and underlined, never by colour alone. */
export function Diff({ before, after }: { before: string; after: string }) {
  const t = useT();
  const locale = useLocale();
  const pieces = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <p className={styles.diff} lang={langOf(after, locale)}>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={index}>
            <VisuallyHidden>{`${t(`approval.${kind}`)}: `}</VisuallyHidden>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
