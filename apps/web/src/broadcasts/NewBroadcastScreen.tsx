import type { Broadcast } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useChannels } from '../inbox/data/useDesk.ts';
import { api } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { BroadcastForm } from './editor/BroadcastForm.tsx';
import { emptyDraft, sendingChannels } from './logic/draft.ts';
import { broadcastQuery } from './queries.ts';
import type { NewBroadcastSearch } from './search.ts';

const route = getRouteApi('/signed-in/broadcasts/new');

export default function NewBroadcastScreen() {
  return <NewBroadcast begin={route.useSearch()} />;
}

/** A new broadcast, begun with what another screen led here with. */
export function NewBroadcast({ begin = {} }: { begin?: NewBroadcastSearch }) {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const canWrite = useCan('broadcasts:write');
  const channels = useChannels();
  const hasChannel = channels !== undefined && sendingChannels(channels).length > 0;
  return (
    <Screen title={t('broadcasts.new')} wide back={{ to: '/broadcasts', label: t('broadcasts.title') }}>
      {!canWrite && <Notice tone="quiet">{t('broadcasts.readOnly')}</Notice>}
      {canWrite && channels === undefined && <Skeletons rows={6} />}
      {canWrite && channels !== undefined && !hasChannel && (
        <EmptyState
          icon={<IconPlugConnected size={36} stroke={1.5} />}
          title={t('broadcasts.noChannel')}
          action={
            <Button renderRoot={(props) => <Link to="/settings/channels" {...props} />}>
              {t('broadcasts.toChannels')}
            </Button>
          }
        />
      )}
      {canWrite && channels !== undefined && hasChannel && (
        <BroadcastForm
          initial={emptyDraft(channels, locale, begin)}
          channels={channels}
          isNew
          onSave={async (draft, next) => {
            const made = await api.post<Broadcast>('/broadcasts', draft);
            queryClient.setQueryData(broadcastQuery(made.id).queryKey, made);
            await queryClient.invalidateQueries({ queryKey: ['broadcasts', 'list'] });
            await navigate({
              to: '/broadcasts/$id',
              params: { id: made.id },
              search: next === null ? {} : { next },
            });
          }}
          onNext={() => undefined}
        />
      )}
    </Screen>
  );
}
