import type { PlaybookSummary } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { toSettings } from '../settings/back.ts';
import { ImportButton } from './ImportButton.tsx';
import { kinds } from './logic.ts';
import styles from './playbooks.module.css';
import { playbooksQuery } from './queries.ts';
import { useExport } from './useExport.ts';
import { useWords } from './words.ts';

/** The sets of trades: what comes with Madoguchi, and what was taken in as a file. */
export default function PlaybooksScreen() {
  const t = useT();
  const words = useWords();
  const mayInstall = useCan('automation:write');
  const { data, error, refetch } = useQuery(playbooksQuery);
  const { pending, exportOwn } = useExport();
  return (
    <Screen
      wide
      title={t('settings.playbooks.title')}
      lead={t('settings.playbooks.lead')}
      back={toSettings(t)}
      actions={
        mayInstall && (
          <>
            <ImportButton />
            <Button
              variant="default"
              loading={pending}
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => void exportOwn()}
            >
              {words('export')}
            </Button>
          </>
        )
      }
    >
      {data !== undefined ? (
        <ul className={styles.gallery} aria-label={t('settings.playbooks.title')}>
          {data.map((each) => (
            <Card key={each.key} playbook={each} />
          ))}
        </ul>
      ) : error === null ? (
        <Skeletons rows={4} height={140} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}

function Card({
  playbook: { key, name, about, counts, installed, newer, origin },
}: {
  playbook: PlaybookSummary;
}) {
  const words = useWords();
  const locale = useLocale();
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h2 className={styles.name}>
          <Link to="/settings/playbooks/$key" params={{ key }}>
            {name[locale]}
          </Link>
        </h2>
        {newer ? (
          <StateDot tone="careful">{words('newer')}</StateDot>
        ) : (
          installed > 0 && <StateDot tone="good">{words('installedCount', { count: installed })}</StateDot>
        )}
        {origin === 'imported' && <StateDot tone="quiet">{words('imported')}</StateDot>}
      </div>
      <p className={styles.about}>{about[locale]}</p>
      <ul className={styles.counts}>
        {kinds
          .filter((kind) => (counts[kind] ?? 0) > 0)
          .map((kind) => (
            <li key={kind}>
              {words(`kind.${kind}`)} {counts[kind]}
            </li>
          ))}
      </ul>
    </li>
  );
}
