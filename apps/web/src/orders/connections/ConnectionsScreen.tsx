import type { MadeOrderHook, OrderHook, QuarantinedOrder } from '@madoguchi/contract';
import { Button, Group, Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAttempt } from '../../customers/data/useAttempt.ts';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Row, Rows } from '../../kit/Rows.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { When } from '../../kit/When.tsx';
import { PagedRows } from '../../settings/PagedRows.tsx';
import styles from '../orders.module.css';
import { OrdersNav } from '../OrdersNav.tsx';
import { hooksQuery, quarantinedQuery } from '../queries.ts';
import { AddConnection, MadeConnection } from './AddConnection.tsx';

/** How shops tell of their orders by themselves, and what of that could not be read. */
export default function ConnectionsScreen() {
  const t = useT();
  const { data: hooks, error, refetch } = useQuery(hooksQuery);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<MadeOrderHook | null>(null);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('orders.connections.add')}
    </Button>
  );
  return (
    <Screen
      title={t('orders.connections.title')}
      lead={t('orders.connections.lead')}
      back={{ to: '/orders', label: t('orders.title') }}
      actions={hooks !== undefined && hooks.length > 0 && add}
    >
      <OrdersNav />
      {made !== null && <MadeConnection hook={made} onClose={() => setMade(null)} />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {hooks === undefined && error === null && <Skeletons rows={3} />}
      {hooks?.length === 0 && (
        <EmptyState
          icon={<IconPlugConnected size={36} stroke={1.5} />}
          title={t('orders.connections.empty')}
          action={add}
        >
          {t('orders.connections.emptyBody')}
        </EmptyState>
      )}
      {hooks !== undefined && hooks.length > 0 && (
        <>
          <Rows label={t('orders.connections.title')}>
            {hooks.map((hook) => (
              <HookRow key={hook.id} hook={hook} />
            ))}
          </Rows>
          <Section title={t('orders.quarantine')} lead={t('orders.quarantineLead')}>
            <PagedRows
              query={quarantinedQuery}
              label={t('orders.quarantine')}
              empty={<p className={styles.quiet}>{t('orders.quarantineEmpty')}</p>}
              renderRow={(delivery) => <QuarantinedRow key={delivery.id} delivery={delivery} />}
            />
          </Section>
        </>
      )}
      <AddConnection opened={adding} onMade={setMade} onClose={() => setAdding(false)} />
    </Screen>
  );
}

function HookRow({ hook }: { hook: OrderHook }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { attempt, pending } = useAttempt();
  const [removing, setRemoving] = useState(false);
  const { id, name, source, enabled, lastAt, address } = hook;
  const again = () => queryClient.invalidateQueries({ queryKey: ['orders'] });
  return (
    <Row
      title={name}
      detail={
        <span className={styles.facts}>
          <span>{source}</span>
          <span>{lastAt === null ? t('orders.connections.never') : <When at={lastAt} />}</span>
          <span className={styles.number}>{address}</span>
        </span>
      }
      actions={
        <>
          <Switch
            aria-label={t('orders.connections.enabled', { name })}
            checked={enabled}
            disabled={pending}
            onChange={() =>
              void attempt(async () => {
                await api.patch(`/order-hooks/${id}`, { enabled: !enabled });
                await again();
              })
            }
          />
          <Button variant="default" size="xs" onClick={() => setRemoving(true)}>
            {t('orders.connections.remove')}
          </Button>
        </>
      }
    >
      <Confirm
        opened={removing}
        title={t('orders.connections.removeAsk', { name })}
        confirmLabel={t('orders.connections.remove')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/order-hooks/${id}`);
          await again();
        }}
        onClose={() => setRemoving(false)}
      >
        {t('orders.connections.removeBody')}
      </Confirm>
    </Row>
  );
}

function QuarantinedRow({
  delivery: { id, hook, receivedAt, reason, body },
}: {
  delivery: QuarantinedOrder;
}) {
  const t = useT();
  const queryClient = useQueryClient();
  const { attempt, pending } = useAttempt();
  const act = (action: () => Promise<unknown>) =>
    void attempt(async () => {
      await action();
      await queryClient.invalidateQueries({ queryKey: ['orders'] });
    });
  return (
    <Row
      title={<span lang="en">{reason}</span>}
      detail={
        <>
          {hook.name} <When at={receivedAt} />
        </>
      }
      actions={
        <Group gap={8}>
          <Button
            variant="default"
            size="xs"
            loading={pending}
            onClick={() => act(() => api.post(`/quarantined-orders/${id}/retry`))}
          >
            {t('orders.quarantineRetry')}
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={pending}
            onClick={() => act(() => api.delete(`/quarantined-orders/${id}`))}
          >
            {t('orders.quarantineDrop')}
          </Button>
        </Group>
      }
    >
      <div className={styles.source}>{body.slice(0, 400)}</div>
    </Row>
  );
}
