import type { Approval } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';

type Props = {
  approval: Approval;
  /** Called when its text has become one's draft again. */
  onReturned: () => void;
};

/** Takes one's own reply back: what waited becomes the draft, what came back is one already. */
export function WithdrawOwn({ approval, onReturned }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);

  async function withdraw() {
    setPending(true);
    try {
      await api.post(`/approvals/${approval.id}/withdraw`);
      notify(approval.state === 'waiting' ? t('approval.withdrawn') : t('approval.closed'));
      onReturned();
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      await queryClient.invalidateQueries({ queryKey: ['approvals'] });
      setPending(false);
    }
  }

  return (
    <Button size="xs" variant="default" loading={pending} onClick={() => void withdraw()}>
      {t('approval.withdraw')}
    </Button>
  );
}
