import type { TakenCustomers, UncaredCustomer } from '@madoguchi/contract';
import { Button, Checkbox } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAttempt } from '../customers/data/useAttempt.ts';
import { api } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { Rows } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import styles from './handovers.module.css';
import { HandoversNav } from './HandoversNav.tsx';
import { itemsToTake, personOf, type Choices } from './logic.ts';
import { uncaredQuery } from './queries.ts';
import { UncaredRow } from './UncaredRow.tsx';

/** Customers whom nobody looks after, each with who answered them most: decided in one step, and taken back in one. */
export default function UncaredScreen() {
  const t = useT();
  const mayTake = useCan('customers:write');
  const queryClient = useQueryClient();
  const { attempt, pending } = useAttempt();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(uncaredQuery);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [choices, setChoices] = useState<Choices>({});
  const [taken, setTaken] = useState<TakenCustomers | null>(null);
  const items = data?.pages.flatMap((page) => page.items);
  const ready = itemsToTake(items ?? [], picked, choices);
  const proposed = (items ?? []).filter((item) => personOf(item, choices) !== null);
  const all = proposed.length > 0 && proposed.every(({ customer }) => picked.has(customer.id));

  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['handovers'] }),
      queryClient.invalidateQueries({ queryKey: ['customers'] }),
    ]);

  const take = () =>
    attempt(async () => {
      const done = await api.post<TakenCustomers>('/customers-without-contact', { items: ready });
      setPicked(new Set());
      setTaken(done);
      await refresh();
    });

  const undo = (id: string) =>
    attempt(async () => {
      const { undone } = await api.post<{ undone: number }>(`/contact-takings/${id}/undo`);
      setTaken(null);
      notify(t('missing.undone', { count: undone }), 'quiet');
      await refresh();
    });

  function pick({ customer }: UncaredCustomer, on: boolean) {
    setPicked((now) => new Set(on ? [...now, customer.id] : [...now].filter((id) => id !== customer.id)));
  }

  return (
    <Screen
      title={t('missing.title')}
      lead={t('missing.lead')}
      back={{ to: '/customers', label: t('customers.title') }}
    >
      <HandoversNav />
      {taken !== null && (
        <Notice
          tone="good"
          action={
            <Button variant="default" size="sm" loading={pending} onClick={() => void undo(taken.id)}>
              {t('missing.undo')}
            </Button>
          }
        >
          {t('missing.taken', { count: taken.taken })}
        </Notice>
      )}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {items === undefined && error === null && <Skeletons rows={5} height={56} />}
      {items?.length === 0 && (
        <EmptyState icon={<IconUserCheck size={28} />} title={t('missing.empty')}>
          {t('missing.emptyBody')}
        </EmptyState>
      )}
      {items !== undefined && items.length > 0 && (
        <>
          {mayTake && proposed.length > 0 && (
            <Checkbox
              label={t('missing.selectAll')}
              checked={all}
              onChange={({ currentTarget: { checked } }) =>
                setPicked(checked ? new Set(proposed.map(({ customer }) => customer.id)) : new Set())
              }
            />
          )}
          <Rows label={t('missing.title')}>
            {items.map((item) => (
              <UncaredRow
                key={item.customer.id}
                item={item}
                editable={mayTake}
                picked={picked.has(item.customer.id)}
                memberId={personOf(item, choices)}
                onPick={(on) => pick(item, on)}
                onChoose={(memberId) => {
                  setChoices((now) => ({ ...now, [item.customer.id]: memberId }));
                  pick(item, memberId !== null);
                }}
              />
            ))}
          </Rows>
          {hasNextPage && (
            <div>
              <Button variant="default" onClick={() => void fetchNextPage()}>
                {t('common.more')}
              </Button>
            </div>
          )}
          {ready.length > 0 && (
            <div className={styles.take}>
              <Button loading={pending} onClick={() => void take()}>
                {t('missing.take', { count: ready.length })}
              </Button>
            </div>
          )}
        </>
      )}
    </Screen>
  );
}
