import { Switch } from '@mantine/core';
import type { Webhook } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { putAnswer } from '../kit/askAgain.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { When } from '../kit/When.tsx';
import { webhookQuery, webhooksQuery } from './queries.ts';

/** Switches a webhook on and off; says why it is off when Madoguchi did it, or since when it fails. */
export function WebhookSwitch({ webhook }: { webhook: Webhook }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);

  async function turn(enabled: boolean) {
    setFailure(null);
    // The switch answers the finger; the server's word follows, and takes it back when it refuses.
    putAnswer(queryClient, webhookQuery(webhook.id).queryKey, { ...webhook, enabled });
    try {
      await api.patch(`/webhooks/${webhook.id}`, { enabled });
    } catch (error) {
      setFailure(error);
    }
    await queryClient.invalidateQueries({ queryKey: webhooksQuery.queryKey });
  }

  return (
    <>
      {webhook.stoppedReason !== null && (
        <Notice tone="bad" title={t(`webhooks.stopped.${webhook.stoppedReason}`)}>
          {t(`webhooks.stoppedHint.${webhook.stoppedReason}`)}
        </Notice>
      )}
      {webhook.enabled && webhook.failingSince !== null && (
        <Notice tone="careful">
          {t('webhooks.failingSince')} <When at={webhook.failingSince} />
        </Notice>
      )}
      <Switch
        label={t('webhooks.enabled')}
        description={t('webhooks.enabledHint')}
        checked={webhook.enabled}
        onChange={(event) => void turn(event.currentTarget.checked)}
      />
      <FormFailure error={failure} />
    </>
  );
}
