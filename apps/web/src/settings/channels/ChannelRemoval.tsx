import { Button } from '@mantine/core';
import type { Channel } from '@madoguchi/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { hasCode } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { removalWords } from './state.ts';
import { useChannelWrites } from './useChannelWrites.ts';

/** Deletes a channel that was never used; one with conversations can only be switched off. */
export function ChannelRemoval({ channel }: { channel: Channel }) {
  const t = useT();
  const navigate = useNavigate();
  const { remove } = useChannelWrites(channel.id);
  const [asking, setAsking] = useState(false);
  const [inUse, setInUse] = useState(false);

  async function confirm() {
    try {
      await remove();
    } catch (error) {
      if (!hasCode(error, 'conflict')) throw error;
      setInUse(true);
      return;
    }
    notify(t('channel.removed'));
    await navigate({ to: '/settings/channels' });
  }

  return (
    <Section title={t('channel.removeTitle')} lead={t('channel.removeLead')}>
      {inUse && (
        <div style={{ marginBottom: 14 }}>
          <Notice tone="careful">{t('channel.inUse')}</Notice>
        </div>
      )}
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('channel.remove')}
      </Button>
      <Confirm
        opened={asking}
        title={t('channel.removeAsk', { name: channel.name })}
        confirmLabel={t('channel.remove')}
        dangerous
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t(removalWords(channel.type))}
      </Confirm>
    </Section>
  );
}
