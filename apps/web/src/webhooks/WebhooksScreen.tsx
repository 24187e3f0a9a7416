import { Button } from '@mantine/core';
import type { Webhook } from '@madoguchi/contract';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { toSettings } from '../settings/back.ts';
import { eventWords } from './events.ts';
import { webhooksQuery } from './queries.ts';
import { SecretOnce } from './SecretOnce.tsx';
import { WebhookForm } from './WebhookForm.tsx';
import { standingOf } from './words.ts';
import styles from './webhooks.module.css';

/** Which other systems are told of what happens here. */
export default function WebhooksScreen() {
  const t = useT();
  const queryClient = useQueryClient();
  const webhooks = useQuery(webhooksQuery);
  const [adding, setAdding] = useState(false);
  const [created, setCreated] = useState<(Webhook & { secret: string }) | null>(null);
  const add = !adding && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('webhooks.add')}
    </Button>
  );

  return (
    <Screen
      title={t('settings.webhooks.title')}
      lead={t('settings.webhooks.lead')}
      back={toSettings(t)}
      actions={(webhooks.data?.length ?? 0) > 0 ? add : null}
    >
      {created !== null && (
        <SecretOnce title={t('webhooks.created', { name: created.name })} secret={created.secret} />
      )}
      {adding && (
        <Section title={t('webhooks.add')}>
          <WebhookForm
            initial={{ name: '', url: '', events: ['message.received', 'message.sent'] }}
            submitLabel={t('webhooks.make')}
            onSubmit={async (input) => {
              setCreated(await api.post<Webhook & { secret: string }>('/webhooks', input));
              setAdding(false);
              await queryClient.invalidateQueries({ queryKey: webhooksQuery.queryKey });
            }}
            onCancel={() => setAdding(false)}
          />
        </Section>
      )}
      {webhooks.data === undefined ? (
        webhooks.error === null ? (
          <Skeletons rows={2} />
        ) : (
          <ErrorState error={webhooks.error} onRetry={() => void webhooks.refetch()} />
        )
      ) : webhooks.data.length > 0 ? (
        <Rows label={t('settings.webhooks.title')}>
          {webhooks.data.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} />
          ))}
        </Rows>
      ) : (
        !adding && (
          <EmptyState icon={<IconWebhook size={28} />} title={t('webhooks.empty')} action={add}>
            {t('webhooks.emptyHint')}
          </EmptyState>
        )
      )}
    </Screen>
  );
}

function WebhookRow({ webhook }: { webhook: Webhook }) {
  const t = useT();
  const { tone, key } = standingOf(webhook);
  return (
    <Row
      title={
        <Link to="/settings/webhooks/$id" params={{ id: webhook.id }} className={styles['link']}>
          {webhook.name}
        </Link>
      }
      detail={
        <>
          <span className={styles['address']}>{webhook.url}</span>
          <span>{webhook.events.map((event) => t(eventWords[event])).join(t('webhooks.comma'))}</span>
        </>
      }
      actions={<StateDot tone={tone}>{t(key)}</StateDot>}
    />
  );
}
