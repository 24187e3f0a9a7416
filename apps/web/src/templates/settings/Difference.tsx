import type { TemplateVersion } from '@madoguchi/contract';
import { VisuallyHidden } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import { diff } from '../logic/diff.ts';
import styles from './Difference.module.css';

type Wording = Pick<
  TemplateVersion,
  'name' | 'shortName' | 'reading' | 'category' | 'cue' | 'body' | 'language'
>;
type Props = { before: Wording | null; after: Wording };

const fields = ['name', 'shortName', 'reading', 'category', 'cue', 'body'] as const;

/** What one wording changed against the one before it: taken out and put in, word by word. */
export function Difference({ before, after }: Props) {
  const t = useT();
  const changed = fields.filter((field) => (before?.[field] ?? '') !== after[field]);
  if (changed.length === 0) return <p className={styles.none}>{t('templates.noDifference')}</p>;
  return (
    <dl className={styles.difference}>
      {changed.map((field) => (
        <div key={field}>
          <dt>{t(`templates.field.${field}`)}</dt>
          <dd lang={after.language}>
            <Words before={before?.[field] ?? ''} after={after[field]} />
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
        <VisuallyHidden>{t(`templates.${kind}.word`)} </VisuallyHidden>
        {text}
      </Element>
    );
  });
}
