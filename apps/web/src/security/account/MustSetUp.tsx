import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { SecondFactors } from './AccountSecurity.tsx';

/** All that is open to someone whose role needs a second factor and who has none yet. */
export default function MustSetUp() {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return (
    <main>
      <Screen
        title={t('must.title')}
        lead={t('must.lead')}
        actions={
          <Button
            variant="default"
            onClick={() =>
              void api.delete('/session').then(async () => {
                queryClient.clear();
                await navigate({ to: '/sign-in' });
              })
            }
          >
            {t('must.signOut')}
          </Button>
        }
      >
        <SecondFactors />
      </Screen>
    </main>
  );
}
