import { Button } from '@mantine/core';
import type { Channel } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { NotFound } from '../../../app/Failures.tsx';
import { api } from '../../../kit/api.ts';
import { ErrorState } from '../../../kit/ErrorState.tsx';
import { useT } from '../../../kit/i18n.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { notify } from '../../../kit/notify.ts';
import { isWorthRetrying } from '../../../kit/problem.ts';
import { problemText } from '../../../kit/problemText.ts';
import { channelsQuery } from '../../../kit/queries.ts';
import { Screen } from '../../../kit/Screen.tsx';
import { Skeletons } from '../../../kit/Skeletons.tsx';
import { providerNames, providerOfName } from './providers.ts';

const route = getRouteApi('/signed-in/settings/channels/oauth/$provider');

/** Where a provider sends people back to: finishes connecting, then shows the channel. */
export default function ReturnScreen() {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { provider: name } = route.useParams();
  const { state, code, error: said } = route.useSearch();
  const provider = providerOfName(name);
  const [failure, setFailure] = useState<unknown>(null);
  const begun = useRef(false);

  const finish = useCallback(async () => {
    setFailure(null);
    try {
      const channel = await api.post<Channel>(`/mail-oauth/${name}/finish`, { state, code, error: said });
      await queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey });
      notify(t('mailOauth.connected', { address: channel.address }));
      // The code in this address is used: going back must not come here again.
      await navigate({ to: '/settings/channels/$id', params: { id: channel.id }, replace: true });
    } catch (error) {
      setFailure(error);
    }
  }, [name, state, code, said, queryClient, navigate, t]);

  useEffect(() => {
    if (begun.current || provider === null) return;
    begun.current = true;
    void finish();
  }, [finish, provider]);

  if (provider === null) return <NotFound />;
  return (
    <Screen
      title={t('mailOauth.title', { provider: providerNames[provider] })}
      back={{ to: '/settings/channels', label: t('settings.channels.title') }}
    >
      {failure === null ? (
        <>
          <p role="status">{t('mailOauth.finishing')}</p>
          <Skeletons rows={2} height={88} />
        </>
      ) : isWorthRetrying(failure) ? (
        <ErrorState error={failure} onRetry={() => void finish()} />
      ) : (
        <Notice
          tone="bad"
          title={t('mailOauth.notConnected')}
          action={
            <Button
              variant="default"
              size="xs"
              renderRoot={(props) => <Link to="/settings/channels" {...props} />}
            >
              {t('mailOauth.backToChannels')}
            </Button>
          }
        >
          {problemText(t, failure)}
        </Notice>
      )}
    </Screen>
  );
}
