import { Button } from '@mantine/core';
import type { Webhook } from '@madoguchi/contract';
import { IconSend2 } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { PagedRows } from '../settings/PagedRows.tsx';
import { DeliveryRow } from './DeliveryRow.tsx';
import { deliveriesQuery } from './queries.ts';

/** What was sent, how it went, and a test. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const query = deliveriesQuery(webhook.id);

  async function test() {
    setPending(true);
    setFailure(null);
    try {
      await api.post(`/webhooks/${webhook.id}/test`);
      await queryClient.invalidateQueries({ queryKey: query.queryKey });
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Section title={t('webhooks.log')} lead={t('webhooks.logLead')}>
      <div className={form['buttons']} style={{ marginBottom: 14 }}>
        <Button variant="default" loading={pending} disabled={!webhook.enabled} onClick={() => void test()}>
          {t('webhooks.test')}
        </Button>
      </div>
      <FormFailure error={failure} />
      <PagedRows
        query={query}
        label={t('webhooks.log')}
        empty={
          <EmptyState icon={<IconSend2 size={28} />} title={t('webhooks.logEmpty')}>
            {t('webhooks.logEmptyHint')}
          </EmptyState>
        }
        renderRow={(delivery) => <DeliveryRow key={delivery.id} webhook={webhook} delivery={delivery} />}
      />
    </Section>
  );
}
