import type { Operations } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatBytes } from '../kit/figures.ts';
import { useT } from '../kit/i18n.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { toSettings } from '../settings/back.ts';
import { Backups } from './Backups.tsx';
import styles from './operations.module.css';
import { Processes } from './Processes.tsx';
import { operationsQuery } from './queries.ts';
import { Queues } from './Queues.tsx';
import { SlowStatements } from './SlowStatements.tsx';

/** How the machinery behind the desk is doing. */
export default function OperationsScreen() {
  const t = useT();
  const { data, error, refetch } = useQuery(operationsQuery);
  return (
    <Screen title={t('settings.operations.title')} lead={t('settings.operations.lead')} back={toSettings(t)}>
      {data !== undefined ? (
        <>
          <State operations={data} />
          <Backups backups={data.backups} />
          <Queues queues={data.queues} />
          <SlowStatements slow={data.slow} />
        </>
      ) : error === null ? (
        <Skeletons rows={6} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}

function State({ operations: { version, database, processes } }: { operations: Operations }) {
  const t = useT();
  const kind = t(database.embedded ? 'operations.embedded' : 'operations.external');
  return (
    <Section title={t('operations.state')}>
      <dl className={styles.facts}>
        <div>
          <dt>{t('operations.version')}</dt>
          <dd>Madoguchi {version}</dd>
        </div>
        <div>
          <dt>{t('operations.database')}</dt>
          <dd>
            PostgreSQL {database.version.split(' ')[0]} · {kind}
          </dd>
        </div>
        <div>
          <dt>{t('operations.size')}</dt>
          <dd>{formatBytes(database.sizeBytes)}</dd>
        </div>
        <div>
          <dt>{t('operations.running')}</dt>
          <dd>
            <When at={database.startedAt} />
          </dd>
        </div>
      </dl>
      <Processes processes={processes} />
    </Section>
  );
}
