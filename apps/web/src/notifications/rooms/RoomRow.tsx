import { Button, Switch } from '@mantine/core';
import type { NotificationHook, NotificationTest } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Row } from '../../kit/Rows.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import { failureWords, standingOf } from '../logic/rooms.ts';
import { roomsQuery } from '../queries.ts';
import { RoomForm } from './RoomForm.tsx';
import styles from './rooms.module.css';

/** One room: what it is told and how that goes; tried out, changed, switched off, deleted. */
export function RoomRow({ room }: { room: NotificationHook }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const [testing, setTesting] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { id, name, enabled } = room;
  const path = `/notification-hooks/${id}`;
  const { tone, key } = standingOf(room);
  const refresh = () => queryClient.invalidateQueries({ queryKey: roomsQuery.queryKey });

  async function attempt(action: () => Promise<unknown>) {
    setFailure(null);
    try {
      await action();
    } catch (error) {
      setFailure(error);
    }
    await refresh();
  }

  async function test() {
    setTesting(true);
    await attempt(async () => {
      const { sent, failure: reason } = await api.post<NotificationTest>(`${path}/test`);
      if (sent) notify(t('rooms.tested', { name }));
      else notify(t('rooms.testFailed', { name, reason: failureWords(t, reason ?? 'other') }), 'bad');
    });
    setTesting(false);
  }

  return (
    <Row
      title={
        <span className={styles['head']}>
          <span>{name}</span>
          <StateDot tone={tone}>{t(key)}</StateDot>
        </span>
      }
      detail={
        <>
          <span className={styles['address']}>
            {t(`rooms.service.${room.service}`)} · {room.address}
          </span>
          <span className={styles['told']}>
            {room.kinds.map((kind) => t(`rooms.kind.${kind}`)).join(t('rooms.comma'))}
          </span>
          {room.failedAt !== null && room.failure !== null && (
            <span className={styles['failed']}>
              {t('rooms.failure', { reason: failureWords(t, room.failure) })} <When at={room.failedAt} />
            </span>
          )}
          {room.failure === null && room.lastSentAt !== null && (
            <span className={styles['told']}>
              {t('rooms.lastSent')} <When at={room.lastSentAt} />
            </span>
          )}
        </>
      }
      actions={
        <>
          <Switch
            aria-label={t('rooms.enabledOf', { name })}
            checked={enabled}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              void attempt(() => api.patch(path, { enabled: on }));
            }}
          />
          <Button variant="default" size="xs" loading={testing} onClick={() => void test()}>
            {t('rooms.test')}
          </Button>
          <Button variant="default" size="xs" onClick={() => setEditing(!editing)} aria-expanded={editing}>
            {t('rooms.edit')}
          </Button>
          <Button variant="default" size="xs" onClick={() => setAsking(true)}>
            {t('rooms.delete')}
          </Button>
        </>
      }
    >
      <FormFailure error={failure} />
      {editing && (
        <div className={styles['form']}>
          <RoomForm
            initial={room}
            address={room.address}
            submitLabel={t('rooms.save')}
            onSubmit={async (input) => {
              await api.patch(path, input);
              setEditing(false);
              await refresh();
            }}
            onCancel={() => setEditing(false)}
          />
        </div>
      )}
      <Confirm
        opened={asking}
        title={t('rooms.deleteAsk', { name })}
        confirmLabel={t('rooms.delete')}
        dangerous
        onConfirm={async () => {
          await api.delete(path);
          await refresh();
        }}
        onClose={() => setAsking(false)}
      >
        {t('rooms.deleteConsequence')}
      </Confirm>
    </Row>
  );
}
