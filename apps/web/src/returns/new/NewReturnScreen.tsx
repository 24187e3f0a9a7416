import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { conversationQuery } from '../../inbox/data/queries.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { formatDay } from '../../kit/time.ts';
import { customerOrdersQuery } from '../../orders/queries.ts';
import { NewReturnForm } from './NewReturnForm.tsx';

/** Where a case begins: at an order, or in a conversation, whose customer's orders are to choose from. */
export default function NewReturnScreen() {
  const t = useT();
  const { order, conversation } = useSearch({ from: '/signed-in/orders/returns/new' });
  return (
    <Screen
      title={t('returns.new')}
      lead={t('returns.newLead')}
      back={{ to: '/orders/returns', label: t('returns.title') }}
    >
      {order !== undefined ? (
        <NewReturnForm orderId={order} conversationId={conversation ?? null} />
      ) : conversation !== undefined ? (
        <Choose conversationId={conversation} />
      ) : (
        <EmptyState title={t('returns.new.order')}>{t('returns.new.noOrdersBody')}</EmptyState>
      )}
    </Screen>
  );
}

function Choose({ conversationId }: { conversationId: string }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const conversation = useQuery(conversationQuery(conversationId));
  const customerId = conversation.data?.customer.id;
  const orders = useQuery({ ...customerOrdersQuery(customerId ?? ''), enabled: customerId !== undefined });
  const [chosen, setChosen] = useState<string | null>(null);
  const items = orders.data?.items;
  const error = conversation.error ?? orders.error;
  if (error !== null)
    return (
      <ErrorState
        error={error}
        onRetry={() => void Promise.all([conversation.refetch(), orders.refetch()])}
      />
    );
  if (items === undefined) return <Skeletons rows={3} />;
  const orderId = chosen ?? items[0]?.id;
  if (orderId === undefined)
    return <EmptyState title={t('returns.new.noOrders')}>{t('returns.new.noOrdersBody')}</EmptyState>;
  return (
    <>
      <Section>
        <NativeSelect
          label={t('returns.new.order')}
          value={orderId}
          data={items.map(({ id, number, products, placedAt }) => ({
            value: id,
            label: `${number} ${products} ${formatDay(placedAt, locale, timeZone)}`,
          }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </Section>
      <NewReturnForm key={orderId} orderId={orderId} conversationId={conversationId} />
    </>
  );
}
