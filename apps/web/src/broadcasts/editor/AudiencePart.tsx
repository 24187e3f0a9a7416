import type { AudienceCounts, Standing } from '@madoguchi/contract';
import { Button, Modal, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import styles from '../broadcasts.module.css';
import { audienceQuery, peopleQuery, type Audience } from '../queries.ts';
import { QuotaLine } from './QuotaLine.tsx';

const shown: readonly { standing: Standing; field: keyof AudienceCounts & string }[] = [
  { standing: 'reachable', field: 'reachable' },
  { standing: 'no_consent', field: 'withoutConsent' },
  { standing: 'withdrawn', field: 'withdrawn' },
  { standing: 'blocked', field: 'blocked' },
  { standing: 'no_contact', field: 'withoutContactPoint' },
];

/** How many it reaches while one chooses, and why others not; each number opens to the people. */
export function AudiencePart({ audience }: { audience: Audience }) {
  const t = useT();
  const [settled] = useDebouncedValue(audience, 300);
  const [opened, setOpened] = useState<Standing | null>(null);
  const { data, error, refetch } = useQuery(audienceQuery(settled.channelId === '' ? null : settled));
  return (
    <Section title={t('broadcasts.audience')}>
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={4} height={36} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <ul className={styles.figures} aria-live="polite">
          {shown.map(({ standing, field }) => {
            const count = Number(data[field]);
            if (count === 0 && standing !== 'reachable') return null;
            return (
              <li key={standing}>
                <UnstyledButton
                  className={styles.figure}
                  data-main={standing === 'reachable'}
                  disabled={count === 0}
                  onClick={() => setOpened(standing)}
                >
                  <span>{t(`broadcasts.standing.${standing}`)}</span>
                  <span className={styles.count}>
                    {t('broadcasts.people', { count: count.toLocaleString() })}
                    <IconChevronRight size={16} aria-hidden />
                  </span>
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
      )}
      {data !== undefined && data.waiting > 0 && (
        <Notice tone="quiet">
          {t('broadcasts.audience.waiting', { count: data.waiting.toLocaleString() })}
        </Notice>
      )}
      {data !== undefined && data.cost > 0 && <QuotaLine counts={data} />}
      <Modal
        opened={opened !== null}
        onClose={() => setOpened(null)}
        title={
          opened === null ? '' : t('broadcasts.peopleOf', { standing: t(`broadcasts.standing.${opened}`) })
        }
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened !== null && <People audience={settled} standing={opened} />}
      </Modal>
    </Section>
  );
}

function People({ audience, standing }: { audience: Audience; standing: Standing }) {
  const t = useT();
  const callName = useCallName();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    peopleQuery(audience, standing),
  );
  if (data === undefined)
    return error === null ? (
      <Skeletons rows={5} height={40} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  const people = data.pages.flatMap(({ items }) => items);
  if (people.length === 0) return <p className={styles.quiet}>{t('broadcasts.nobody')}</p>;
  return (
    <>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id}>
            <Link to="/customers/$customerId" params={{ customerId: person.id }} target="_blank">
              <span>{callName(person)}</span>
              <span className={styles.quiet}>{person.company}</span>
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button mt={12} variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
