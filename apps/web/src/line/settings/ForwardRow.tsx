import { Button, Switch } from '@mantine/core';
import type { LineForward, LineForwarding } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Row } from '../../kit/Rows.tsx';
import { StateDot, type DotTone } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import { PagedRows } from '../../settings/PagedRows.tsx';
import { forwardingsQuery, forwardsQuery } from '../queries.ts';
import styles from './line-settings.module.css';

const tones: Record<LineForwarding['state'], DotTone> = {
  waiting: 'busy',
  delivered: 'good',
  failed: 'bad',
};

type Props = { channelId: string; forward: LineForward };

/** One tool that webhooks are passed on to: switched, removed, and how each webhook went. */
export function ForwardRow({ channelId, forward }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [asking, setAsking] = useState(false);
  const [opened, setOpened] = useState(false);
  const { id, name, url, enabled, failed } = forward;
  const path = `/channels/${channelId}/line/forwards/${id}`;
  const refresh = () => queryClient.invalidateQueries({ queryKey: forwardsQuery(channelId).queryKey });

  async function turn(wanted: boolean) {
    setFailure(null);
    try {
      await api.patch(path, { enabled: wanted });
      notify(t('common.saved'));
    } catch (error) {
      setFailure(error);
    }
    await refresh();
  }

  async function remove() {
    await api.delete(path);
    setAsking(false);
    await refresh();
  }

  return (
    <Row
      title={name}
      detail={
        <span className={styles['line']}>
          <span>{url}</span>
          {failed > 0 && <StateDot tone="bad">{t('line.forwardFailed', { count: failed })}</StateDot>}
        </span>
      }
      actions={
        <>
          <Switch
            label={t('line.forwardOn')}
            checked={enabled}
            onChange={(event) => void turn(event.currentTarget.checked)}
          />
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('line.forwardRemove')}
          </Button>
        </>
      }
    >
      <details className={styles['log']} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{t('line.forwardLog')}</summary>
        {opened && (
          <PagedRows
            query={forwardingsQuery(channelId, id)}
            label={t('line.forwardLog')}
            empty={<p className={styles['quiet']}>{t('line.forwardLogEmpty')}</p>}
            renderRow={(forwarding) => <ForwardingRow key={forwarding.id} forwarding={forwarding} />}
          />
        )}
      </details>
      <FormFailure error={failure} />
      <Confirm
        opened={asking}
        title={t('line.forwardRemoveAsk', { name })}
        confirmLabel={t('line.forwardRemove')}
        dangerous
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        {t('line.forwardRemoveConsequence')}
      </Confirm>
    </Row>
  );
}

function ForwardingRow({ forwarding }: { forwarding: LineForwarding }) {
  const t = useT();
  const { state, createdAt, lastStatus, lastError, nextAt, attempts } = forwarding;
  return (
    <li className={styles['line']}>
      <When at={createdAt} />
      <StateDot tone={tones[state]}>{t(`line.forwardState.${state}`)}</StateDot>
      {lastStatus !== null && <span>HTTP {lastStatus}</span>}
      {lastError !== null && <span>{t(`webhooks.failure.${lastError}`)}</span>}
      {nextAt !== null && attempts > 0 && (
        <span>
          {t('line.forwardNext')} <When at={nextAt} />
        </span>
      )}
    </li>
  );
}
