import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { fromWallClock, holdChoices, toWallClock } from '../logic/zoned.ts';

/** Putting off until later is a hold as well: with a reason that says so. */
const quick = ['customer', 'inHouse', 'later'] as const;

export type Hold = { holdReason: string; holdUntil: string };
type Props = { opened: boolean; onHold: (hold: Hold) => void; onClose: () => void };

/** Asks why a conversation waits and when it is to come back; both are required. */
export function HoldDialog({ opened, onHold, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('inbox.hold.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <HoldForm onHold={onHold} onClose={onClose} />
    </Modal>
  );
}

function HoldForm({ onHold, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const timeZone = useTimeZone();
  const [now] = useState(() => new Date());
  const choices = holdChoices(now, timeZone);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(choices[0]?.wallClock ?? '');
  const [checked, setChecked] = useState(false);
  const instant = fromWallClock(until, timeZone);
  const reasonWrong = reason.trim() === '';
  const timeWrong = instant === null || instant <= now;

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (reasonWrong || timeWrong) return;
    onHold({ holdReason: reason.trim(), holdUntil: instant.toISOString() });
    onClose();
  }

  return (
    <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 14 }}>
      <TextInput
        label={t('inbox.hold.reason')}
        placeholder={t('inbox.hold.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={200}
        required
        data-autofocus
        error={checked && reasonWrong && t('inbox.hold.reasonMissing')}
      />
      <Group gap="xs" role="group" aria-label={t('hold.quick')}>
        {quick.map((one) => (
          <Button
            key={one}
            size="xs"
            variant="default"
            aria-pressed={reason === t(`hold.quick.${one}`)}
            onClick={() => setReason(t(`hold.quick.${one}`))}
          >
            {t(`hold.quick.${one}`)}
          </Button>
        ))}
      </Group>
      <Group gap="xs">
        {choices.map(({ choice, wallClock }) => (
          <Button
            key={choice}
            size="xs"
            variant={wallClock === until ? 'filled' : 'default'}
            aria-pressed={wallClock === until}
            onClick={() => setUntil(wallClock)}
          >
            {t(`inbox.hold.${choice}`)}
          </Button>
        ))}
      </Group>
      <TextInput
        type="datetime-local"
        label={t('inbox.hold.untilLabel')}
        value={until}
        min={toWallClock(now, timeZone)}
        onChange={(event) => setUntil(event.currentTarget.value)}
        required
        error={checked && timeWrong && t('inbox.hold.timeWrong')}
      />
      <p style={{ margin: 0, fontSize: 13, color: 'var(--ink-2)' }}>{t('inbox.hold.explain')}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit">{t('inbox.hold.submit')}</Button>
      </Group>
    </form>
  );
}
