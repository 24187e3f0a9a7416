import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconInbox } from '@tabler/icons-react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useCan } from '../../kit/session.tsx';
import { useChannels } from '../data/useDesk.ts';
import { isNarrowed } from '../logic/views.ts';
import type { ListFilter } from '../logic/views.ts';

/** Says what will appear in an empty list; without a channel, how to connect one. */
export function EmptyList({ filter }: { filter: ListFilter }) {
  const t = useT();
  const channels = useChannels();
  const mayConnect = useCan('channels:write');
  const icon = <IconInbox size={36} stroke={1.5} />;

  if (channels?.length === 0) {
    return (
      <EmptyState
        icon={icon}
        title={t('inbox.empty.noChannel')}
        action={
          mayConnect && (
            <Button component={Link} to="/settings/channels/new">
              {t('inbox.empty.connect')}
            </Button>
          )
        }
      >
        {t('inbox.empty.noChannelBody')}
      </EmptyState>
    );
  }
  const isFiltered = isNarrowed(filter);
  return (
    <EmptyState icon={icon} title={t('inbox.empty.view')}>
      {isFiltered ? t('inbox.empty.filtered') : t(`inbox.empty.${filter.view}`)}
    </EmptyState>
  );
}
