import type { ReturnCase } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { hasCode } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import columns from '../orders/orders.module.css';
import { Ending } from './parts/Ending.tsx';
import { Facts } from './parts/Facts.tsx';
import { Pictures } from './parts/Pictures.tsx';
import { Steps } from './parts/Steps.tsx';
import { Trail } from './parts/Trail.tsx';
import { Verdict } from './parts/Verdict.tsx';
import styles from './returns.module.css';
import { returnQuery } from './queries.ts';
import { toneOf } from './words.ts';

/** One case of goods that come back: what to do next, what the rules say, and all that happened. */
export default function ReturnScreen() {
  const t = useT();
  const { returnId } = useParams({ from: '/signed-in/orders/returns/$returnId' });
  const { data: found, error, refetch } = useQuery(returnQuery(returnId));
  return (
    <Screen
      title={
        found === undefined ? t('returns.one') : `${t(`returns.kind.${found.kind}`)} ${found.order.number}`
      }
      wide
      back={{ to: '/orders/returns', label: t('returns.title') }}
      actions={
        found !== undefined && (
          <StateDot tone={toneOf(found)}>
            {found.late ? t('returns.late') : t(`returns.state.${found.state}`)}
          </StateDot>
        )
      }
    >
      {found === undefined && error === null && <Skeletons rows={6} />}
      {error !== null && hasCode(error, 'not_found') && <EmptyState title={t('returns.gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {found !== undefined && <Shown found={found} />}
    </Screen>
  );
}

/** The parts of a case. */
export function Shown({ found }: { found: ReturnCase }) {
  const t = useT();
  const editable = useCan('orders:write') && found.state === 'open';
  const isBeyond = found.verdict.decision !== 'accept' && found.step === 'accept';
  return (
    <div className={columns.columns}>
      <div className={columns.column}>
        <Section title={t('returns.steps')}>
          <Steps found={found} editable={editable} />
          <Ending found={found} editable={editable} />
        </Section>
        <Section title={t('returns.pictures')} lead={t('returns.picturesLead')}>
          <Pictures found={found} editable={editable} />
        </Section>
      </div>
      <div className={columns.column}>
        <Section title={t('returns.verdict')}>
          <Verdict verdict={found.verdict} />
          {isBeyond && <p className={styles.lead}>{t('returns.verdict.beyond')}</p>}
        </Section>
        <Section title={t('returns.facts')}>
          <Facts found={found} />
        </Section>
        <Section title={t('returns.trail')}>
          <Trail found={found} />
        </Section>
      </div>
    </div>
  );
}
