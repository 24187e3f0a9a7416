import { ActionIcon, Menu, Modal } from '@mantine/core';
import type { Member, ResetLink } from '@madoguchi/contract';
import { IconKeyOff, IconLifebuoy, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { CopyField } from '../../kit/CopyField.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';

/** Help for a member who cannot sign in: a link for a new password, or their second factors taken away. */
export function MemberHelp({ member }: { member: Member }) {
  const t = useT();
  const { name } = member;
  const [asking, setAsking] = useState<'reset' | 'two-factor' | null>(null);
  const [link, setLink] = useState<ResetLink | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={40} aria-label={t('help.menu', { name })}>
            <IconLifebuoy size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={() => setAsking('reset')}>
            {t('help.reset')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconKeyOff size={16} aria-hidden />}
            onClick={() => setAsking('two-factor')}
          >
            {t('help.twoFactor')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Confirm
        opened={asking === 'reset'}
        title={t('help.resetAsk', { name })}
        confirmLabel={t('help.issue')}
        onConfirm={async () => setLink(await api.post<ResetLink>(`/members/${member.id}/password-reset`))}
        onClose={close}
      >
        {t('help.resetConsequence')}
      </Confirm>
      <Confirm
        opened={asking === 'two-factor'}
        title={t('help.twoFactorAsk', { name })}
        confirmLabel={t('help.remove')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/members/${member.id}/two-factor`);
          notify(t('help.removed', { name }));
        }}
        onClose={close}
      >
        {t('help.twoFactorConsequence')}
      </Confirm>
      <Modal
        opened={link !== null}
        onClose={() => setLink(null)}
        title={t('help.resetMade', { name })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <p style={{ margin: '0 0 16px' }}>{t('help.resetHint')}</p>
        <CopyField label={t('help.link')} value={link?.url ?? ''} />
      </Modal>
    </>
  );
}
