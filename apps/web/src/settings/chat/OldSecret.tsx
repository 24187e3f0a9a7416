import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { channelQuery } from '../../kit/queries.ts';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime } from '../../kit/time.ts';

/** The secret before the present one is still accepted: until when, and how to end that at once. */
export function OldSecret({ channelId, until }: { channelId: string; until: string }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Notice
        tone="quiet"
        action={
          <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
            {t('chat.identity.endOld')}
          </Button>
        }
      >
        {t('chat.identity.oldUntil', { when: formatDateTime(until, locale, timeZone) })}
      </Notice>
      <Confirm
        opened={asking}
        title={t('chat.identity.endOldTitle')}
        confirmLabel={t('chat.identity.endOld')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/channels/${channelId}/chat-secret/old`);
          await queryClient.invalidateQueries({ queryKey: channelQuery(channelId).queryKey });
          notify(t('chat.identity.endedOld'));
        }}
        onClose={() => setAsking(false)}
      >
        {t('chat.identity.endOldBody')}
      </Confirm>
    </>
  );
}
