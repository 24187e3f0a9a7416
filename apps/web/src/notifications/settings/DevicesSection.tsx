import { Button } from '@mantine/core';
import type { NotificationTest, PushDevice } from '@madoguchi/contract';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { ApiError } from '../../kit/problem.ts';
import { problemText } from '../../kit/problemText.ts';
import { Row, Rows } from '../../kit/Rows.tsx';
import { Section } from '../../kit/Screen.tsx';
import { When } from '../../kit/When.tsx';
import { canPush, PushRefused, subscribeThisBrowser, thisDevice, unsubscribeThisBrowser } from '../push.ts';
import { devicesQuery } from '../queries.ts';
import styles from './settings.module.css';

/** The browsers that show what is pushed: this one to be added, each to be tried out and removed. */
export function DevicesSection() {
  const t = useT();
  const queryClient = useQueryClient();
  const devices = useQuery(devicesQuery);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const known = devices.data?.some(({ id }) => id === thisDevice()) ?? true;

  async function attempt(action: () => Promise<unknown>) {
    setPending(true);
    setFailure(null);
    try {
      await action();
    } catch (error) {
      if (error instanceof PushRefused) setFailure(t('notifications.pushRefused'));
      else if (error instanceof ApiError) setFailure(problemText(t, error));
      else setFailure(t('notifications.pushFailed'));
    } finally {
      setPending(false);
      await queryClient.invalidateQueries({ queryKey: devicesQuery.queryKey });
    }
  }

  async function test({ id }: PushDevice) {
    const { sent, failure: reason } = await api.post<NotificationTest>(`/notification-devices/${id}/test`);
    if (sent) notify(t('notifications.deviceTested'));
    else
      setFailure(
        reason === 'http_404' || reason === 'http_410'
          ? t('notifications.deviceGone')
          : t('notifications.deviceFailed'),
      );
  }

  async function remove({ id }: PushDevice) {
    await api.delete(`/notification-devices/${id}`);
    if (id === thisDevice()) await unsubscribeThisBrowser();
  }

  return (
    <Section title={t('notifications.devices')} lead={t('notifications.devicesLead')}>
      <div className={styles['stack']}>
        {devices.error !== null && (
          <ErrorState error={devices.error} onRetry={() => void devices.refetch()} />
        )}
        {devices.data !== undefined && devices.data.length > 0 && (
          <Rows label={t('notifications.devices')}>
            {devices.data.map((device) => (
              <DeviceRow
                key={device.id}
                device={device}
                onTest={() => void attempt(() => test(device))}
                onRemove={() => void attempt(() => remove(device))}
              />
            ))}
          </Rows>
        )}
        {devices.data?.length === 0 && <p className={styles['hint']}>{t('notifications.deviceNone')}</p>}
        {failure !== null && <Notice tone="bad">{failure}</Notice>}
        {!known &&
          (canPush() ? (
            <div>
              <Button loading={pending} onClick={() => void attempt(subscribeThisBrowser)}>
                {t('notifications.deviceAdd')}
              </Button>
            </div>
          ) : (
            <Notice tone="quiet">{t('notifications.pushImpossible')}</Notice>
          ))}
      </div>
    </Section>
  );
}

type RowProps = { device: PushDevice; onTest: () => void; onRemove: () => void };

function DeviceRow({ device, onTest, onRemove }: RowProps) {
  const t = useT();
  const name = device.name ?? t('notifications.deviceUnknown');
  return (
    <Row
      title={
        <span className={styles['device']}>
          <IconDeviceDesktop size={18} aria-hidden />
          {name}
          {device.id === thisDevice() && (
            <span className={styles['this']}>{t('notifications.deviceThis')}</span>
          )}
        </span>
      }
      detail={
        <>
          {t('notifications.deviceSince')} <When at={device.createdAt} />
          {device.lastSentAt !== null && (
            <>
              {' · '}
              {t('notifications.deviceSent')} <When at={device.lastSentAt} />
            </>
          )}
        </>
      }
      actions={
        <>
          <Button variant="default" size="xs" onClick={onTest}>
            {t('notifications.deviceTest')}
          </Button>
          <Button
            variant="default"
            size="xs"
            aria-label={t('notifications.deviceRemoveOne', { name })}
            onClick={onRemove}
          >
            {t('notifications.deviceRemove')}
          </Button>
        </>
      }
    />
  );
}
