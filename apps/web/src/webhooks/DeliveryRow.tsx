import { Button } from '@mantine/core';
import type { Webhook, WebhookDelivery } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { When } from '../kit/When.tsx';
import { DeliveryDetail } from './DeliveryDetail.tsx';
import { eventWords, isEvent } from './events.ts';
import { deliveriesQuery } from './queries.ts';
import { deliveryStanding } from './words.ts';
import styles from './webhooks.module.css';

/** One delivery: what it tells, how it stands, and its attempts when it is opened. */
export function DeliveryRow({ webhook, delivery }: { webhook: Webhook; delivery: WebhookDelivery }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { tone, key } = deliveryStanding(delivery);
  const { id, type, lastStatus, lastError, nextAt, attempts } = delivery;

  async function replay() {
    setPending(true);
    setFailure(null);
    try {
      await api.post(`/webhooks/${webhook.id}/deliveries/${id}/replay`);
      await queryClient.invalidateQueries({ queryKey: deliveriesQuery(webhook.id).queryKey });
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Row
      title={isEvent(type) ? t(eventWords[type]) : t('webhooks.testEvent')}
      detail={
        <span className={styles['facts']}>
          <When at={delivery.createdAt} />
          <StateDot tone={tone}>{t(key)}</StateDot>
          {lastError !== null && <span>{t(`webhooks.failure.${lastError}`)}</span>}
          {lastStatus !== null && <span>HTTP {lastStatus}</span>}
          {nextAt !== null && attempts > 0 && (
            <span>
              {t('webhooks.next')} <When at={nextAt} />
            </span>
          )}
        </span>
      }
      actions={
        webhook.enabled && delivery.state !== 'waiting' ? (
          <Button variant="default" loading={pending} onClick={() => void replay()}>
            {t('webhooks.replay')}
          </Button>
        ) : null
      }
    >
      <details className={styles['details']} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{t('webhooks.details', { count: attempts })}</summary>
        {opened && <DeliveryDetail webhookId={webhook.id} deliveryId={id} attempts={attempts} />}
      </details>
      <FormFailure error={failure} />
    </Row>
  );
}
