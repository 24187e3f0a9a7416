import { Button } from '@mantine/core';
import { IconPlus, IconWall } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog } from '../growth/Dialog.tsx';
import growth from '../growth/growth.module.css';
import { langOf } from '../inbox/logic/lang.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { wallsQuery } from './queries.ts';
import { VoicesNav } from './VoicesNav.tsx';
import { WallForm } from './WallForm.tsx';
import { useVoiceWords } from './words.ts';

export default function WallsScreen() {
  const navigate = useNavigate();
  return (
    <Walls onMade={(wallId) => void navigate({ to: '/growth/voices/walls/$wallId', params: { wallId } })} />
  );
}

/** The walls of the workspace. */
export function Walls({ onMade }: { onMade: (id: string) => void }) {
  const w = useVoiceWords();
  const locale = useLocale();
  const mayWrite = useCan('growth:write');
  const { data, error, refetch } = useQuery(wallsQuery);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Screen
      wide
      title={w('walls')}
      lead={w('wallsLead')}
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
            {w('walls.new')}
          </Button>
        )
      }
    >
      <VoicesNav part="walls" />
      {data === undefined && error === null && <Skeletons />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState icon={<IconWall size={36} stroke={1.5} />} title={w('walls.empty')}>
          {w('walls.emptyBody')}
        </EmptyState>
      )}
      {data !== undefined && data.length > 0 && (
        <Rows label={w('walls')}>
          {data.map(({ id, name, ended, topics, order }) => (
            <Row
              key={id}
              title={
                <Link to="/growth/voices/walls/$wallId" params={{ wallId: id }} lang={langOf(name, locale)}>
                  {name}
                </Link>
              }
              detail={
                <span className={growth.facts}>
                  <StateDot tone={ended ? 'quiet' : 'good'}>{w(ended ? 'wall.ended' : 'wall.live')}</StateDot>
                  <span>{w(`order.${order}`)}</span>
                  {topics.length > 0 && (
                    <span lang={langOf(topics.join(''), locale)}>{topics.join('・')}</span>
                  )}
                </span>
              }
            />
          ))}
        </Rows>
      )}
      <Dialog title={w('walls.new')} opened={open} onClose={close}>
        <WallForm wall={null} onDone={({ id }) => onMade(id)} onClose={close} />
      </Dialog>
    </Screen>
  );
}
