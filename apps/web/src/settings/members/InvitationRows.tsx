import { Button } from '@mantine/core';
import type { Invitation } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { CopyField } from '../../kit/CopyField.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { invitationsQuery } from '../../kit/queries.ts';
import { When } from '../../kit/When.tsx';
import styles from './MembersScreen.module.css';

/** Invitations nobody has answered yet, each with its link to hand on. */
export function InvitationRows() {
  const t = useT();
  const queryClient = useQueryClient();
  const invitations = useQuery(invitationsQuery);
  const [withdrawing, setWithdrawing] = useState<Invitation | null>(null);

  if (invitations.error !== null) {
    return <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} />;
  }
  if (invitations.data === undefined || invitations.data.length === 0) return null;

  return (
    <div className={styles.invitations}>
      {invitations.data.map((invitation) => (
        <div key={invitation.id} className={styles.invitation}>
          <div className={styles.head}>
            <span className={styles.who}>
              {invitation.email} · {t(`role.${invitation.role}`)}
            </span>
            <span className={styles.expires}>
              {t('members.linkExpires')} <When at={invitation.expiresAt} />
            </span>
          </div>
          <CopyField label={t('members.linkFor', { email: invitation.email })} value={invitation.url} />
          <div>
            <Button variant="default" size="xs" onClick={() => setWithdrawing(invitation)}>
              {t('members.withdraw')}
            </Button>
          </div>
        </div>
      ))}
      <Confirm
        opened={withdrawing !== null}
        title={t('members.withdrawAsk', { email: withdrawing?.email ?? '' })}
        confirmLabel={t('members.withdraw')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/invitations/${withdrawing?.id ?? ''}`);
          await queryClient.invalidateQueries({ queryKey: invitationsQuery.queryKey });
        }}
        onClose={() => setWithdrawing(null)}
      >
        {t('members.withdrawConsequence')}
      </Confirm>
    </div>
  );
}
