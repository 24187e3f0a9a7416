import { Button } from '@mantine/core';
import type { MailProvider } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../kit/i18n.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { useCan } from '../../../kit/session.tsx';
import { providerNames } from './providers.ts';

/** What has to be done before anyone can connect with a provider, and by whom. */
export function AppMissing({ provider }: { provider: MailProvider }) {
  const t = useT();
  const mayRegister = useCan('security:write');
  return (
    <Notice
      tone="careful"
      title={t('mailOauth.appMissing', { provider: providerNames[provider] })}
      action={
        mayRegister && (
          <Button
            variant="default"
            size="xs"
            renderRoot={(props) => <Link to="/settings/channels/oauth" {...props} />}
          >
            {t('mailOauth.openApps')}
          </Button>
        )
      }
    >
      {t(mayRegister ? 'mailOauth.appMissing.owner' : 'mailOauth.appMissing.others')}
    </Notice>
  );
}
