import { Button } from '@mantine/core';
import type { Webhook } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import form from '../kit/form.module.css';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Screen, Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { Deliveries } from './Deliveries.tsx';
import { webhookQuery, webhooksQuery } from './queries.ts';
import { SecretOnce } from './SecretOnce.tsx';
import { WebhookForm } from './WebhookForm.tsx';
import { WebhookSwitch } from './WebhookSwitch.tsx';
import { standingOf } from './words.ts';

/** One webhook: how it stands, what it is told, its secret, and what was sent. */
export default function WebhookScreen() {
  const t = useT();
  const { id } = useParams({ from: '/signed-in/settings/webhooks/$id' });
  const webhook = useQuery(webhookQuery(id));
  const back = { to: '/settings/webhooks', label: t('settings.webhooks.title') } as const;
  if (webhook.data === undefined) {
    return (
      <Screen title={t('settings.webhooks.title')} back={back}>
        {webhook.error === null ? (
          <Skeletons rows={3} />
        ) : (
          <ErrorState error={webhook.error} onRetry={() => void webhook.refetch()} />
        )}
      </Screen>
    );
  }
  const { tone, key } = standingOf(webhook.data);
  return (
    <Screen title={webhook.data.name} back={back} actions={<StateDot tone={tone}>{t(key)}</StateDot>}>
      <WebhookSwitch webhook={webhook.data} />
      <Deliveries webhook={webhook.data} />
      <Settings webhook={webhook.data} />
      <Secret webhook={webhook.data} />
      <Removal webhook={webhook.data} />
    </Screen>
  );
}

function Settings({ webhook }: { webhook: Webhook }) {
  const t = useT();
  const queryClient = useQueryClient();
  return (
    <Section title={t('webhooks.settings')}>
      <WebhookForm
        key={webhook.id}
        initial={webhook}
        submitLabel={t('common.save')}
        onSubmit={async (input) => {
          await api.patch(`/webhooks/${webhook.id}`, input);
          await queryClient.invalidateQueries({ queryKey: webhooksQuery.queryKey });
          notify(t('common.saved'));
        }}
      />
    </Section>
  );
}

function Secret({ webhook }: { webhook: Webhook }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Section title={t('webhooks.secret')} lead={t('webhooks.secretLead')}>
      {secret !== null && <SecretOnce title={t('webhooks.renewed')} secret={secret} />}
      <div className={form['buttons']}>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('webhooks.renew')}
        </Button>
      </div>
      <Confirm
        opened={asking}
        title={t('webhooks.renewAsk')}
        confirmLabel={t('webhooks.renew')}
        onConfirm={async () =>
          setSecret((await api.post<{ secret: string }>(`/webhooks/${webhook.id}/secret`)).secret)
        }
        onClose={() => setAsking(false)}
      >
        {t('webhooks.renewConsequence')}
      </Confirm>
    </Section>
  );
}

function Removal({ webhook }: { webhook: Webhook }) {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('webhooks.delete')}
      </Button>
      <Confirm
        opened={asking}
        title={t('webhooks.deleteAsk', { name: webhook.name })}
        confirmLabel={t('common.delete')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/webhooks/${webhook.id}`);
          await navigate({ to: '/settings/webhooks' });
          queryClient.removeQueries({ queryKey: webhookQuery(webhook.id).queryKey });
          await queryClient.invalidateQueries({ queryKey: webhooksQuery.queryKey });
        }}
        onClose={() => setAsking(false)}
      >
        {t('webhooks.deleteConsequence')}
      </Confirm>
    </div>
  );
}
