import type { Today } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconPlugConnected, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useT } from '../kit/i18n.tsx';
import { useCan } from '../kit/session.tsx';

/** Nothing is left for today; at a desk that nobody can write to yet, what to do first. */
export function Nothing({ today }: { today: Today }) {
  const t = useT();
  const connects = useCan('channels:write');
  if (!today.hasChannels)
    return (
      <EmptyState
        icon={<IconPlugConnected size={28} />}
        title={t('today.new')}
        {...(connects
          ? {
              action: (
                <Button component={Link} to="/settings/channels/new">
                  {t('today.connect')}
                </Button>
              ),
            }
          : {})}
      >
        {t('today.newHint')}
      </EmptyState>
    );
  return (
    <EmptyState icon={<IconSun size={28} />} title={t('today.none')}>
      {t(today.counts.next > 0 ? 'today.noneButNext' : 'today.noneHint')}
    </EmptyState>
  );
}
