import type { ExperimentEvidence } from '@madoguchi/contract';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { Row } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { When } from '../kit/When.tsx';
import { PagedRows } from '../settings/PagedRows.tsx';
import styles from './experiments.module.css';
import { evidenceQuery } from './queries.ts';
import { letterOf, useWords } from './words.ts';

/** Who is behind a figure: orders, conversations and customers. */
export default function EvidenceScreen() {
  const w = useWords();
  const { experimentId } = useParams({ from: '/signed-in/growth/experiments/$experimentId/evidence' });
  const { measure = 'ordered', variant = 0 } = useSearch({
    from: '/signed-in/growth/experiments/$experimentId/evidence',
  });
  const title = w('experiments.evidence', { letter: letterOf(variant) });
  return (
    <Screen
      title={title}
      lead={w(`experiments.measure.${measure}`)}
      back={{ to: '/growth/experiments', label: w('experiments.title') }}
    >
      <p className={styles.quiet}>
        <Link to="/growth/experiments/$experimentId" params={{ experimentId }}>
          {w('experiments.check')}
        </Link>
      </p>
      <PagedRows
        query={evidenceQuery(experimentId, measure, variant)}
        label={title}
        empty={<p className={styles.quiet}>{w('experiments.evidence.empty')}</p>}
        renderRow={(evidence) => <EvidenceRow key={evidence.id} evidence={evidence} />}
      />
    </Screen>
  );
}

export function EvidenceRow({ evidence }: { evidence: ExperimentEvidence }) {
  const w = useWords();
  const callName = useCallName();
  const { at, order, customer, conversationId } = evidence;
  return (
    <Row
      title={
        order !== null ? (
          <Link to="/orders/$orderId" params={{ orderId: order.id }}>
            {order.number}
          </Link>
        ) : customer === null ? (
          w('experiments.none')
        ) : (
          <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
            {callName(customer)}
          </Link>
        )
      }
      detail={
        <span className={styles.facts}>
          {order !== null && customer !== null && <span>{callName(customer)}</span>}
          <span>
            {w('experiments.evidence.seen')} <When at={at} />
          </span>
          {conversationId !== null && (
            <Link to="/inbox/$conversationId" params={{ conversationId }}>
              {w('experiments.evidence.conversation')}
            </Link>
          )}
        </span>
      }
    />
  );
}
