import type { Broadcast } from '@madoguchi/contract';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fromWallClock, toWallClock } from '../../inbox/logic/zoned.ts';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { Choices } from '../../kit/Choices.tsx';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { useTimeZone } from '../../kit/session.tsx';
import styles from '../broadcasts.module.css';
import { audienceQuery, broadcastQuery, previewQuery, settingsQuery } from '../queries.ts';
import { QuotaLine } from './QuotaLine.tsx';

type Props = { broadcast: Broadcast; onClose: () => void };

const tomorrow = 86_400_000;

/** The last look before it goes: how many, what it costs, and when. */
export function SendDialog({ broadcast, onClose }: Props) {
  const t = useT();
  const timeZone = useTimeZone();
  const queryClient = useQueryClient();
  const { id, revision, kind, purpose, segment, channel } = broadcast;
  const counts = useQuery(audienceQuery({ channelId: channel.id ?? '', kind, purpose, segment })).data;
  const hours = useQuery(settingsQuery).data;
  const { language, subject, body, personalPage } = broadcast;
  const written = { kind, language, subject, body, personalPage };
  const preview = useQuery(previewQuery({ channelId: channel.id ?? '', ...written, broadcastId: id })).data;
  const [problem] = preview?.problems ?? [];
  const [now] = useState(() => new Date());
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [at, setAt] = useState(
    () => `${toWallClock(new Date(now.getTime() + tomorrow), timeZone).slice(0, 10)}T10:00`,
  );
  const [checked, setChecked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const instant = when === 'now' ? null : fromWallClock(at, timeZone);
  const isWrong = when === 'later' && (instant === null || instant <= now);
  const isNobody = counts?.reachable === 0;

  async function send() {
    setChecked(true);
    if (isWrong || pending) return;
    setPending(true);
    setFailure(null);
    try {
      const planned = await api.post<Broadcast>(`/broadcasts/${id}/schedule`, {
        basedOn: revision,
        at: instant?.toISOString() ?? null,
      });
      notify(t(when === 'now' ? 'broadcasts.started' : 'broadcasts.scheduledNotice'));
      putAnswer(queryClient, broadcastQuery(id).queryKey, planned);
      await queryClient.invalidateQueries({ queryKey: ['broadcasts'] });
    } catch (error) {
      setFailure(error);
      setPending(false);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('broadcasts.sendTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={styles.fields}>
        {isNobody ? (
          <Notice tone="careful">{t('broadcasts.sendNobody')}</Notice>
        ) : (
          <p className={styles.label}>
            {counts !== undefined && t('broadcasts.sendTo', { count: counts.reachable.toLocaleString() })}
          </p>
        )}
        {problem !== undefined && <Notice tone="bad">{t(`broadcasts.problem.${problem.code}`)}</Notice>}
        {counts !== undefined && counts.cost > 0 && <QuotaLine counts={counts} />}
        <Choices
          label={t('broadcasts.when')}
          name="when"
          value={when}
          onChange={(value) => setWhen(value === 'later' ? 'later' : 'now')}
          choices={[
            { value: 'now', label: t('broadcasts.now') },
            { value: 'later', label: t('broadcasts.later') },
          ]}
        />
        {when === 'later' && (
          <TextInput
            type="datetime-local"
            label={t('broadcasts.at')}
            value={at}
            min={toWallClock(now, timeZone)}
            onChange={(event) => setAt(event.currentTarget.value)}
            error={checked && isWrong && t('broadcasts.atWrong')}
          />
        )}
        {hours !== undefined && (
          <p className={styles.quiet}>
            {t('broadcasts.hours', { from: hours.hoursFrom, to: hours.hoursTo })}
          </p>
        )}
        <FormFailure error={failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={pending} disabled={isNobody || problem !== undefined} onClick={() => void send()}>
            {t(when === 'now' ? 'broadcasts.sendNow' : 'broadcasts.schedule')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
