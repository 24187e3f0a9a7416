import type { LineSuggestion } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCustomerWrites } from '../customers/data/useCustomerWrites.ts';
import { useCallName } from '../customers/logic/callName.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { useT } from '../kit/i18n.tsx';
import { NewestOrders } from '../orders/NewestOrders.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { useCan } from '../kit/session.tsx';
import styles from './same-person.module.css';
import { suggestionsQuery } from './queries.ts';

type Props = { conversationId: string; customerId: string };

/** Who this person at LINE may be, by what they wrote: a suggestion, joined by a person only. */
export function SamePerson({ conversationId, customerId }: Props) {
  const mayJoin = useCan('customers:write');
  const [first] = useQuery({ ...suggestionsQuery(conversationId), enabled: mayJoin }).data ?? [];
  if (first === undefined || !mayJoin) return null;
  return <Suggested conversationId={conversationId} customerId={customerId} suggestion={first} />;
}

function Suggested({ conversationId, customerId, suggestion }: Props & { suggestion: LineSuggestion }) {
  const t = useT();
  const callName = useCallName();
  const writes = useCustomerWrites();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { customer, kind, value } = suggestion;
  const name = callName(customer);

  async function join() {
    await writes.merge(customer.id, customerId);
    await queryClient.invalidateQueries({ queryKey: suggestionsQuery(conversationId).queryKey });
    setAsking(false);
    notify(t('line.same.done'));
  }

  return (
    <div className={styles['same']}>
      <Notice
        tone="quiet"
        action={
          <Button variant="default" size="xs" onClick={() => setAsking(true)}>
            {t('line.same.join')}
          </Button>
        }
      >
        {t(`line.same.${kind}`, { name, value })}
        <NewestOrders customerId={customer.id} />
      </Notice>
      <Confirm
        opened={asking}
        title={t('line.same.ask', { name })}
        confirmLabel={t('line.same.join')}
        onConfirm={join}
        onClose={() => setAsking(false)}
      >
        {t('line.same.consequence', { name })}
      </Confirm>
    </div>
  );
}
