import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { hasCode } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { startWaysQuery } from './queries.ts';
import { useBegin } from './useBegin.ts';
import { firstOf } from './ways.ts';

type Props = { to: { customerId: string }; by: 'email' | 'line' | null };

/** Somebody was chosen: begins a message to them, or says why nothing reaches them. */
export function Begin({ to, by }: Props) {
  const t = useT();
  const begin = useBegin();
  const { data: ways, error, refetch } = useQuery(startWaysQuery(to.customerId));
  const [failure, setFailure] = useState<unknown>(null);
  const asked = useRef(false);
  const way = ways === undefined ? undefined : firstOf(ways, by);

  const start = useEffectEvent(() => {
    // Once, however often the page is drawn: each time would be a message of its own.
    if (way === undefined || asked.current) return;
    asked.current = true;
    begin(to, way).catch((reason: unknown) => {
      asked.current = false;
      setFailure(reason);
    });
  });
  const ready = way !== undefined && failure === null;
  useEffect(() => {
    if (ready) start();
  }, [ready]);

  const wrong = failure ?? error;
  if (hasCode(wrong, 'not_found'))
    return <EmptyState title={t('customer.gone')}>{t('customer.goneBody')}</EmptyState>;
  if (wrong !== null)
    return (
      <ErrorState
        error={wrong}
        onRetry={() => {
          if (failure === null) void refetch();
          setFailure(null);
        }}
      />
    );
  if (ways !== undefined && way === undefined)
    return (
      <EmptyState
        title={t('first.none')}
        action={
          <Button component={Link} to={`/customers/${to.customerId}`}>
            {t('first.toCustomer')}
          </Button>
        }
      >
        {t('first.noneBody')}
      </EmptyState>
    );
  return <Skeletons rows={3} height={56} />;
}
