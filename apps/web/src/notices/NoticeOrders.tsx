import type { Notice, NoticeOrder, NoticeOrderState } from '@madoguchi/contract';
import { Button, Checkbox, Select } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAttempt } from '../customers/data/useAttempt.ts';
import { useCallName } from '../customers/logic/callName.ts';
import { api } from '../kit/api.ts';
import { putAnswer } from '../kit/askAgain.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot, type DotTone } from '../kit/StateDot.tsx';
import styles from '../orders/orders.module.css';
import { noticeOrdersQuery, noticeQuery } from './queries.ts';

const states: readonly NoticeOrderState[] = ['waiting', 'written', 'call', 'called', 'skipped'];

/** The orders of a notice: ticked or not while it is a draft, then what became of each. */
export function NoticeOrders({ notice, editable }: { notice: Notice; editable: boolean }) {
  const t = useT();
  const [state, setState] = useState<NoticeOrderState | null>(null);
  const orders = useInfiniteQuery(noticeOrdersQuery(notice.id, state));
  const items = orders.data?.pages.flatMap((page) => page.items);
  return (
    <Section title={t('notices.orders')} lead={t('notices.ordersLead')}>
      <div className={styles.body}>
        <Select
          aria-label={t('notices.orders')}
          value={state ?? 'all'}
          allowDeselect={false}
          data={[
            { value: 'all', label: t('notices.all') },
            ...states.map((value) => ({ value, label: t(`notices.count.${value}`) })),
          ]}
          onChange={(value) => setState(states.find((one) => one === value) ?? null)}
        />
        {orders.error !== null && <ErrorState error={orders.error} onRetry={() => void orders.refetch()} />}
        {items === undefined && orders.error === null && <Skeletons rows={4} />}
        {items?.length === 0 && <p className={styles.quiet}>{t('notices.noneHere')}</p>}
        {items !== undefined && items.length > 0 && (
          <ul className={styles.rows} aria-label={t('notices.orders')}>
            {items.map((row) => (
              <NoticeOrderRow key={row.order.id} notice={notice} row={row} editable={editable} />
            ))}
          </ul>
        )}
        {orders.hasNextPage && (
          <div>
            <Button
              variant="default"
              loading={orders.isFetchingNextPage}
              onClick={() => void orders.fetchNextPage()}
            >
              {t('common.more')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

const tones: Record<NoticeOrderState, DotTone> = {
  waiting: 'busy',
  written: 'good',
  call: 'careful',
  called: 'good',
  skipped: 'quiet',
};

/** One order of a notice: whose it is, how they are reached, what became of it. */
export function NoticeOrderRow({
  notice,
  row,
  editable,
}: {
  notice: Notice;
  row: NoticeOrder;
  editable: boolean;
}) {
  const t = useT();
  const callName = useCallName();
  const queryClient = useQueryClient();
  const { attempt, pending } = useAttempt();
  const { order, customer, state, reason, way, phone, again, delivery, conversationId } = row;
  const isDraft = notice.state === 'draft';
  const mayTick = editable && isDraft && (state === 'waiting' || reason === 'left_out');
  const hasFailed = state === 'written' && delivery !== null && delivery !== 'sent' && delivery !== 'queued';

  const change = (work: () => Promise<Notice>) =>
    void attempt(async () => {
      putAnswer(queryClient, noticeQuery(notice.id).queryKey, await work());
      await queryClient.invalidateQueries({ queryKey: ['notices'] });
    });
  const tick = (isIn: boolean) =>
    change(() =>
      api.patch<Notice>(`/notices/${notice.id}`, {
        basedOn: notice.revision,
        ...(isIn ? { takeIn: [order.id] } : { leaveOut: [order.id] }),
      }),
    );
  const reached =
    way === null
      ? t('notices.way.call', { phone: phone ?? t('notices.noPhone') })
      : t(`notices.way.${way.channel}`, { address: way.address });

  return (
    <li className={styles.item}>
      {mayTick && (
        <Checkbox
          className={styles.tick ?? ''}
          aria-label={t('orders.tick', { number: order.number })}
          checked={state === 'waiting'}
          disabled={pending}
          onChange={(event) => tick(event.currentTarget.checked)}
        />
      )}
      <div className={styles.row}>
        <span className={styles.words}>
          <span className={styles.title}>
            <Link to="/orders/$orderId" params={{ orderId: order.id }} className={styles.number}>
              {order.number}
            </Link>
            {customer !== null && (
              <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                {callName(customer)}
              </Link>
            )}
          </span>
          <span className={styles.facts}>
            <span lang="ja">{order.products}</span>
            <span>{reached}</span>
            {again && <span>{t('notices.again')}</span>}
          </span>
        </span>
        <span className={styles.side}>
          <StateDot tone={hasFailed ? 'bad' : tones[state]}>
            {t(hasFailed ? 'notices.count.failed' : `notices.count.${state}`)}
          </StateDot>
          <span className={styles.facts}>
            {reason !== null && <span>{t(`notices.because.${reason}`)}</span>}
            {conversationId !== null && (
              <Link to="/inbox/$conversationId" params={{ conversationId }}>
                {t('notices.toThread')}
              </Link>
            )}
            {(state === 'call' || hasFailed) && editable && (
              <Button
                variant="default"
                size="xs"
                loading={pending}
                onClick={() =>
                  change(() => api.post<Notice>(`/notices/${notice.id}/called`, { orderId: order.id }))
                }
              >
                {t('notices.noteCalled')}
              </Button>
            )}
          </span>
        </span>
      </div>
    </li>
  );
}
