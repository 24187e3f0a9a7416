import type { Visit } from '@madoguchi/contract';
import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { customerQuery } from '../../inbox/data/queries.ts';
import { hasCode } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { When } from '../../kit/When.tsx';
import { VisitForm } from '../customer/VisitForm.tsx';
import { stateOfVisit, visitStates } from '../logic/visits.ts';
import { visitsQuery } from '../queries.ts';
import styles from './visits.module.css';

/** All visits to a customer: planned, to be reported, and what was said at those before. */
export default function VisitsScreen() {
  const t = useT();
  const callName = useCallName();
  const mayAct = useCan('customers:write');
  const { customerId } = useParams({ from: '/signed-in/customers/$customerId/visits' });
  const customer = useQuery(customerQuery(customerId)).data;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    visitsQuery(customerId),
  );
  const [adding, setAdding] = useState(false);
  const [now] = useState(() => Date.now());
  const visits = data?.pages.flatMap(({ items }) => items);
  const add = mayAct && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('aftercare.part.addVisit')}
    </Button>
  );
  const title =
    customer === undefined
      ? t('aftercare.part.visits')
      : t('aftercare.visits.title', { name: callName(customer) });
  return (
    <Screen
      title={title}
      back={{ to: '/customers', label: t('customers.title') }}
      lead={
        <Link to="/customers/$customerId" params={{ customerId }}>
          {t('aftercare.task.record')}
        </Link>
      }
      actions={visits !== undefined && visits.length > 0 && add}
    >
      {visits === undefined && error === null && <Skeletons rows={4} />}
      {hasCode(error, 'not_found') && <EmptyState title={t('aftercare.visits.gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {visits?.length === 0 && (
        <EmptyState title={t('aftercare.visits.empty')} action={add}>
          {t('aftercare.visits.emptyHint')}
        </EmptyState>
      )}
      {visitStates.map((state) => {
        const of = (visits ?? []).filter((visit) => stateOfVisit(visit, now) === state);
        // What comes next stands first; of what has been, the latest.
        const items = state === 'planned' ? of.toReversed() : of;
        return (
          items.length > 0 && (
            <Section key={state} title={t(`aftercare.visits.${state}`)}>
              <ul className={styles.visits}>
                {items.map((visit) => (
                  <VisitLine key={visit.id} visit={visit} />
                ))}
              </ul>
            </Section>
          )
        );
      })}
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common.more')}
          </Button>
        </div>
      )}
      <Modal
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('aftercare.visit.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <VisitForm customerId={customerId} onClose={() => setAdding(false)} />
      </Modal>
    </Screen>
  );
}

function VisitLine({ visit }: { visit: Visit }) {
  const { id, at, place, purpose, member, report } = visit;
  return (
    <li>
      <Link to="/care/visits/$visitId" params={{ visitId: id }}>
        {purpose}
      </Link>
      <small>
        <When at={at} /> {place} {member?.name}
      </small>
      {report !== null && <p>{report.said}</p>}
    </li>
  );
}
