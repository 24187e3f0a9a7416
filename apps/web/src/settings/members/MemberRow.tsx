import { Button, Select } from '@mantine/core';
import type { Member, Role } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Initial } from '../../kit/Initial.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { membersQuery, meQuery } from '../../kit/queries.ts';
import { Row } from '../../kit/Rows.tsx';
import { useMe } from '../../kit/session.tsx';
import { MemberHelp } from './MemberHelp.tsx';
import styles from './MembersScreen.module.css';
import { roleOf, rolesUpTo } from './roles.ts';

/** One member: the role can be changed in place, leaving asks first. */
export function MemberRow({ member, canWrite }: { member: Member; canWrite: boolean }) {
  const t = useT();
  const me = useMe();
  const queryClient = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const [pending, setPending] = useState(false);
  const isMe = member.id === me.member.id;
  const given = rolesUpTo(me.member.role);

  async function refresh() {
    await queryClient.invalidateQueries({ queryKey: membersQuery.queryKey });
    if (isMe) await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  }

  async function change(role: Role) {
    setPending(true);
    try {
      await api.patch<Member>(`/members/${member.id}`, { role });
      notify(t('members.changed', { name: member.name, role: t(`role.${role}`) }));
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      setPending(false);
    }
    await refresh();
  }

  return (
    <Row
      title={
        <span className={styles.member}>
          <Initial name={member.name} size={34} />
          <span>
            {member.name}
            {isMe && ` ${t('members.me')}`}
            <span className={styles.expires} style={{ display: 'block', fontWeight: 400 }}>
              {member.email}
            </span>
          </span>
        </span>
      }
      actions={
        canWrite && given.includes(member.role) ? (
          <>
            <Select
              aria-label={t('members.roleOf', { name: member.name })}
              w={160}
              data={given.map((value) => ({ value, label: t(`role.${value}`) }))}
              value={member.role}
              disabled={pending}
              onChange={(role) => void change(roleOf(role))}
            />
            {!isMe && <MemberHelp member={member} />}
            {!isMe && (
              <Button
                variant="default"
                aria-label={t('members.removeOne', { name: member.name })}
                onClick={() => setRemoving(true)}
              >
                {t('members.remove')}
              </Button>
            )}
          </>
        ) : (
          t(`role.${member.role}`)
        )
      }
    >
      <Confirm
        opened={removing}
        title={t('members.removeAsk', { name: member.name })}
        confirmLabel={t('members.remove')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/members/${member.id}`);
          await refresh();
          notify(t('members.removed', { name: member.name }));
        }}
        onClose={() => setRemoving(false)}
      >
        {t('members.removeConsequence')}
      </Confirm>
    </Row>
  );
}
