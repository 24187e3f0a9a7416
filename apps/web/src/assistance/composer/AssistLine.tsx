import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { problemText } from '../../kit/problemText.ts';
import type { Written } from '../useWritten.ts';
import styles from './AssistLine.module.css';

type Props = {
  written: Written;
  /** Whether the field holds a model's words. */
  fromModel: boolean;
  kind: 'draft' | 'summary';
};

/** What the model is doing, what went wrong, and that what stands here is a model's. Nothing when there is nothing. */
export function AssistLine({ written, fromModel, kind }: Props) {
  const t = useT();
  const { phase, busy, error, stopped, removable, stop, takeOut } = written;
  if (!busy && error === null && !stopped && !fromModel) return null;
  return (
    <div className={styles.lines}>
      {busy && (
        <p className={styles.line} role="status">
          <IconSparkles size={16} aria-hidden />
          <span>
            {phase.name === 'correcting'
              ? t('assistance.correcting', { count: phase.count })
              : kind === 'summary'
                ? t('assistance.summarising')
                : phase.name === 'writing'
                  ? t('assistance.writing', { characters: phase.count })
                  : t('assistance.asking')}
          </span>
          <Button size="compact-sm" variant="default" onClick={stop}>
            {t('assistance.stop')}
          </Button>
        </p>
      )}
      {error !== null && (
        <Notice tone="bad">{t('assistance.failed', { reason: problemText(t, error) })}</Notice>
      )}
      {stopped && <Notice tone="quiet">{t('assistance.stopped')}</Notice>}
      {!busy && fromModel && (
        <p className={styles.line} role="status">
          <IconSparkles size={16} aria-hidden />
          <span>{t(kind === 'summary' ? 'assistance.fromModelNote' : 'assistance.fromModel')}</span>
          {removable && (
            <Button size="compact-sm" variant="subtle" onClick={takeOut}>
              {t('assistance.takeOut')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
