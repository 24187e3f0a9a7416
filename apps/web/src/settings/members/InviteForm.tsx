import { Button, Select, TextInput } from '@mantine/core';
import type { Invitation } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { emailAddress } from '../../kit/fields.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { invitationsQuery } from '../../kit/queries.ts';
import { useMe } from '../../kit/session.tsx';
import { useForm } from '../../kit/useForm.ts';
import styles from './MembersScreen.module.css';
import { roleOf, rolesUpTo } from './roles.ts';

/** Makes a link of invitation for one person and one role. */
export function InviteForm() {
  const t = useT();
  const me = useMe();
  const queryClient = useQueryClient();
  const invite = useForm({
    initial: { email: '', role: 'agent' },
    rules: { email: emailAddress },
    fieldOfCode: { member_exists: 'email', address_in_use: 'email' },
  });
  return (
    <form
      noValidate
      onSubmit={invite.submit(async ({ email, role }) => {
        await api.post<Invitation>('/invitations', { email: email.trim(), role: roleOf(role) });
        await queryClient.invalidateQueries({ queryKey: invitationsQuery.queryKey });
        invite.set({ email: '' });
        notify(t('members.invited'));
      })}
    >
      <div className={styles.invite}>
        <TextInput
          type="email"
          label={t('auth.email')}
          autoComplete="off"
          placeholder="hanako@example.jp"
          {...invite.field('email')}
        />
        <Select
          label={t('members.role')}
          data={rolesUpTo(me.member.role).map((value) => ({ value, label: t(`role.${value}`) }))}
          value={invite.values.role}
          onChange={(role) => invite.set({ role: roleOf(role) })}
        />
        <Button type="submit" className={styles.submit} loading={invite.pending}>
          {t('members.makeLink')}
        </Button>
      </div>
      <FormFailure error={invite.failure} />
    </form>
  );
}
