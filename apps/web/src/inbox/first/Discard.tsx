import type { FirstMessage } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import type { DraftKeeper } from '../composer/DraftKeeper.ts';
import { firstMessagesQuery } from './queries.ts';

/** Throws the message away, after a question. */
export function Discard({ message, draft }: { message: FirstMessage; draft: DraftKeeper }) {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);

  async function discard() {
    await draft.settle();
    await api.delete(`/first-messages/${message.id}`);
    draft.clear();
    await queryClient.invalidateQueries({ queryKey: firstMessagesQuery.queryKey });
    notify(t('first.discarded'));
    await navigate({ to: '/inbox' });
  }

  return (
    <>
      <Button variant="subtle" color="shu" size="compact-sm" onClick={() => setAsking(true)}>
        {t('first.discard')}
      </Button>
      <Confirm
        opened={asking}
        title={t('first.discardTitle')}
        confirmLabel={t('first.discard')}
        dangerous
        onConfirm={discard}
        onClose={() => setAsking(false)}
      >
        {t('first.discardBody')}
      </Confirm>
    </>
  );
}
