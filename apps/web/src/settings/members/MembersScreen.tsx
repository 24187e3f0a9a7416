import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { membersQuery } from '../../kit/queries.ts';
import { Rows } from '../../kit/Rows.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { toSettings } from '../back.ts';
import { InvitationRows } from './InvitationRows.tsx';
import { InviteForm } from './InviteForm.tsx';
import { MemberRow } from './MemberRow.tsx';
import styles from './MembersScreen.module.css';
import { roles } from './roles.ts';

/** Who works at this desk, as what, and who has been invited. */
export default function MembersScreen() {
  const t = useT();
  const canWrite = useCan('members:write');
  const members = useQuery(membersQuery);
  return (
    <Screen title={t('settings.members.title')} lead={t('settings.members.lead')} back={toSettings(t)}>
      {canWrite && (
        <Section title={t('members.inviteTitle')} lead={t('members.inviteLead')}>
          <InviteForm />
          <InvitationRows />
        </Section>
      )}
      {members.data !== undefined ? (
        <Rows label={t('settings.members.title')}>
          {members.data.map((member) => (
            <MemberRow key={member.id} member={member} canWrite={canWrite} />
          ))}
        </Rows>
      ) : members.error === null ? (
        <Skeletons rows={4} height={64} />
      ) : (
        <ErrorState error={members.error} onRetry={() => void members.refetch()} />
      )}
      <Section title={t('members.rolesTitle')}>
        <dl className={styles.roles}>
          {roles.map((role) => (
            <div key={role} className={styles.role}>
              <dt>{t(`role.${role}`)}</dt>
              <dd>{t(`role.${role}.meaning`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </Screen>
  );
}
