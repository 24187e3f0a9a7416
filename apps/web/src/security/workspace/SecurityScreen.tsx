import { Button, Checkbox, Textarea } from '@mantine/core';
import type { Role, WorkspaceSecurity } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Notice } from '../../kit/Notice.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { useForm } from '../../kit/useForm.ts';
import { toSettings } from '../../settings/back.ts';
import { roleOf, roles } from '../../settings/members/roles.ts';
import { workspaceSecurityQuery } from '../queries.ts';
import { toNetworks } from './networks.ts';

/** What the desk asks of those who come in, and from where they may. */
export default function SecurityScreen() {
  const t = useT();
  const { data, error, refetch } = useQuery(workspaceSecurityQuery);
  return (
    <Screen title={t('settings.security.title')} lead={t('settings.security.lead')} back={toSettings(t)}>
      {data !== undefined ? (
        <>
          <RolesSection security={data} />
          <NetworksSection security={data} />
        </>
      ) : error === null ? (
        <Skeletons rows={4} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}

function useSave() {
  const t = useT();
  const queryClient = useQueryClient();
  return async (change: { twoFactorRoles?: Role[]; allowedNetworks?: string[] }) => {
    const saved = await api.patch<WorkspaceSecurity>('/workspace/security', change);
    putAnswer(queryClient, workspaceSecurityQuery.queryKey, saved);
    notify(t('common.saved'));
    return saved;
  };
}

function RolesSection({ security }: { security: WorkspaceSecurity }) {
  const t = useT();
  const save = useSave();
  const [chosen, setChosen] = useState<Role[]>(security.twoFactorRoles);
  const asking = useForm({ initial: {} });
  return (
    <Section title={t('securityWs.twoFactor')} lead={t('securityWs.twoFactorLead')}>
      <form
        className={form['form']}
        noValidate
        onSubmit={asking.submit(async () => {
          await save({ twoFactorRoles: chosen });
        })}
      >
        <Checkbox.Group
          aria-label={t('securityWs.twoFactor')}
          value={chosen}
          onChange={(values) => setChosen(values.map(roleOf))}
        >
          <div style={{ display: 'grid', gap: 10 }}>
            {roles.map((role) => (
              <Checkbox key={role} value={role} label={t(`role.${role}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <FormFailure error={asking.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={asking.pending}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function NetworksSection({ security }: { security: WorkspaceSecurity }) {
  const t = useT();
  const save = useSave();
  const networks = useForm({
    initial: { list: security.allowedNetworks.join('\n') },
    fieldOfCode: { would_lock_out: 'list', invalid_request: 'list' },
  });
  const { yourAddress } = security;
  return (
    <Section title={t('securityWs.networks')} lead={t('securityWs.networksLead')}>
      {security.behindUntrustedProxy && <Notice tone="careful">{t('securityWs.proxy')}</Notice>}
      <form
        className={form['form']}
        noValidate
        onSubmit={networks.submit(async ({ list }) => {
          const saved = await save({ allowedNetworks: toNetworks(list) });
          networks.set({ list: saved.allowedNetworks.join('\n') });
        })}
      >
        <Textarea
          label={t('securityWs.list')}
          description={t('securityWs.listHint')}
          autosize
          minRows={3}
          maxRows={12}
          spellCheck={false}
          autoComplete="off"
          {...networks.field('list')}
        />
        <div className={form['buttons']}>
          <span>{t('securityWs.you', { address: yourAddress })}</span>
          <Button
            variant="subtle"
            onClick={() =>
              networks.set({ list: [...toNetworks(networks.values.list), yourAddress].join('\n') })
            }
          >
            {t('securityWs.addMine')}
          </Button>
        </div>
        <FormFailure error={networks.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={networks.pending}>
            {t('common.save')}
          </Button>
        </div>
        <p style={{ margin: 0, color: 'var(--ink-2)', fontSize: 13 }}>{t('securityWs.lifted')}</p>
      </form>
    </Section>
  );
}
