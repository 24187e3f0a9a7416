import type { ListImport } from '@madoguchi/contract';
import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './imports.module.css';
import { ImportState } from './ImportState.tsx';

const figures = ['created', 'updated', 'skipped', 'errors'] as const;

/** How far a list has come, and what became of its rows. */
export function ImportProgress({ list, path }: { list: ListImport; path: string }) {
  const t = useT();
  const [stopping, setStopping] = useState(false);
  const { total, processed, state } = list;
  return (
    <Section>
      <div className={styles.body}>
        <ImportState state={state} />
        <Progress.Root size="lg">
          <Progress.Section
            value={total === 0 ? 100 : (processed / total) * 100}
            aria-label={t('imports.progressLabel')}
            color={state === 'running' ? 'ai' : 'var(--wakatake)'}
          />
        </Progress.Root>
        <span role="status">{t('imports.progress', { processed, total })}</span>
        {state === 'running' && (
          <div>
            <Button variant="default" onClick={() => setStopping(true)}>
              {t('imports.stop')}
            </Button>
          </div>
        )}
      </div>
      <dl className={styles.figures}>
        {figures.map((figure) => (
          <div key={figure}>
            <dt>{t(`imports.${figure}`)}</dt>
            <dd data-bad={figure === 'errors' && list.errors > 0}>
              {t('imports.count', { count: list[figure] })}
            </dd>
          </div>
        ))}
      </dl>
      <Confirm
        opened={stopping && state === 'running'}
        title={t('imports.stopTitle')}
        confirmLabel={t('imports.stop')}
        dangerous
        onConfirm={() => api.post(`${path}/${list.id}/stop`)}
        onClose={() => setStopping(false)}
      >
        {t('imports.stopBody')}
      </Confirm>
    </Section>
  );
}
