import type { TemplatePreview } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { FilledText } from '../FilledText.tsx';
import styles from './Templates.module.css';

type Props = {
  preview: UseQueryResult<TemplatePreview>;
  language: 'ja' | 'en';
  values: 'example' | 'empty';
  onValues: (values: 'example' | 'empty') => void;
};

/** What becomes of the text, with made-up values or with none. */
export function BodyPreview({ preview: { data, error, refetch }, language, values, onValues }: Props) {
  const t = useT();
  return (
    <div className={styles.side}>
      <div role="group" aria-label={t('templates.preview')} className={styles.insert}>
        {(['example', 'empty'] as const).map((one) => (
          <Button
            key={one}
            size="xs"
            variant={one === values ? 'light' : 'default'}
            aria-pressed={one === values}
            onClick={() => onValues(one)}
          >
            {t(`templates.values.${one}`)}
          </Button>
        ))}
      </div>
      <div className={styles.letter} role="region" aria-label={t('templates.preview')}>
        {data === undefined ? (
          error !== null && <ErrorState error={error} onRetry={() => void refetch()} />
        ) : data.text.trim() === '' ? (
          <p className={styles.none}>{t('templates.previewEmpty')}</p>
        ) : (
          <FilledText text={data.text} markers={data.markers} language={language} />
        )}
      </div>
    </div>
  );
}
