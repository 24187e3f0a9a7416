import { Button } from '@mantine/core';
import type { BackupRun, Operations } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { formatBytes, formatCount } from '../kit/figures.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { When } from '../kit/When.tsx';
import styles from './operations.module.css';
import { operationsQuery } from './queries.ts';
import { backupTone } from './words.ts';

/** When backups are taken, how the last ones went, and one now. */
export function Backups({ backups: { plan, runs } }: { backups: Operations['backups'] }) {
  const t = useT();
  const newest = runs.find(({ state }) => state === 'done' || state === 'failed');
  if (plan === null)
    return (
      <Section title={t('operations.backups')}>
        <Notice tone="careful" title={t('operations.noPlan')}>
          {t('operations.noPlanHint')}
        </Notice>
        <Runs runs={runs} />
      </Section>
    );
  return (
    <Section title={t('operations.backups')}>
      <p className={styles.plan}>
        <span>
          {t('operations.backupPlan', { times: plan.times.join('、'), zone: plan.timeZone, keep: plan.keep })}
        </span>
        <span>{t(plan.encrypted ? 'operations.encrypted' : 'operations.notEncrypted')}</span>
        <span>
          {t('operations.next')}: <When at={plan.next} />
        </span>
      </p>
      {newest?.state === 'failed' && (
        <Notice tone="bad" title={t('operations.lastFailed')}>
          <span lang="en">{newest.error}</span>
        </Notice>
      )}
      {runs.length === 0 ? <p className={styles.none}>{t('operations.noBackup')}</p> : <Runs runs={runs} />}
      <BackupNow busy={runs.some(({ state }) => state === 'asked' || state === 'running')} />
    </Section>
  );
}

function Runs({ runs }: { runs: readonly BackupRun[] }) {
  const t = useT();
  const locale = useLocale();
  if (runs.length === 0) return null;
  return (
    <ul className={styles.list}>
      {runs.map((run) => (
        <li key={run.slot} className={styles.item}>
          <div className={styles.itemHead}>
            <span className={styles.itemName}>
              <When at={run.startedAt ?? run.slot} />
            </span>
            <StateDot tone={backupTone(run.state)}>{t(`operations.backup.${run.state}`)}</StateDot>
          </div>
          {run.state === 'done' && run.file !== null && (
            <p className={styles.itemDetail}>
              <span className={styles.file}>{run.file}</span>
              <span>
                {t('operations.backup.detail', {
                  rows: formatCount(run.rows ?? 0, locale),
                  size: formatBytes(run.sizeBytes ?? 0),
                  seconds: secondsOf(run),
                })}
              </span>
            </p>
          )}
          {run.error !== null && (
            <p lang="en" className={styles.itemDetail}>
              {run.error}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function secondsOf({ startedAt, finishedAt }: BackupRun): string {
  if (startedAt === null || finishedAt === null) return '0';
  return ((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000).toFixed(1);
}

function BackupNow({ busy }: { busy: boolean }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (!useCan('workspace:write')) return null;

  async function ask() {
    setPending(true);
    setFailure(null);
    try {
      await api.post('/operations/backups');
      notify(t('operations.backupAsked'));
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
      await queryClient.invalidateQueries({ queryKey: operationsQuery.queryKey });
    }
  }

  return (
    <div className={styles.actions}>
      <Button variant="default" loading={pending} disabled={busy} onClick={() => void ask()}>
        {t('operations.backupNow')}
      </Button>
      <FormFailure error={failure} />
    </div>
  );
}
