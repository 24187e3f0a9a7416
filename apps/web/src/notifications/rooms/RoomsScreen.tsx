import { Button } from '@mantine/core';
import { IconMessages, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Rows } from '../../kit/Rows.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { toSettings } from '../../settings/back.ts';
import { roomsQuery } from '../queries.ts';
import { RoomForm } from './RoomForm.tsx';
import { RoomRow } from './RoomRow.tsx';

/** The team's rooms elsewhere that are told what happens. */
export default function RoomsScreen() {
  const t = useT();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const rooms = useQuery(roomsQuery);
  const [adding, setAdding] = useState(false);
  const add = !adding && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('rooms.add')}
    </Button>
  );
  return (
    <Screen
      title={t('settings.rooms.title')}
      lead={t('settings.rooms.lead')}
      back={toSettings(t)}
      actions={(rooms.data?.length ?? 0) > 0 ? add : null}
    >
      {adding && (
        <Section title={t('rooms.add')}>
          <RoomForm
            initial={{
              name: '',
              service: 'slack',
              kinds: ['new_unassigned', 'delivery_failed'],
              locale,
              withNames: false,
            }}
            submitLabel={t('rooms.make')}
            onSubmit={async (input) => {
              await api.post('/notification-hooks', input);
              setAdding(false);
              await queryClient.invalidateQueries({ queryKey: roomsQuery.queryKey });
            }}
            onCancel={() => setAdding(false)}
          />
        </Section>
      )}
      {rooms.data === undefined ? (
        rooms.error === null ? (
          <Skeletons rows={2} />
        ) : (
          <ErrorState error={rooms.error} onRetry={() => void rooms.refetch()} />
        )
      ) : rooms.data.length > 0 ? (
        <Rows label={t('settings.rooms.title')}>
          {rooms.data.map((room) => (
            <RoomRow key={room.id} room={room} />
          ))}
        </Rows>
      ) : (
        !adding && (
          <EmptyState icon={<IconMessages size={28} />} title={t('rooms.empty')} action={add}>
            {t('rooms.emptyHint')}
          </EmptyState>
        )
      )}
    </Screen>
  );
}
