import { Select, Textarea } from '@mantine/core';
import form from '../../kit/form.module.css';
import { useT } from '../../kit/i18n.tsx';
import type { ChannelForm } from './ServerFields.tsx';

/** How far back the first mails go, and what stands under every answer. */
export function SetUpFields({ channel }: { channel: ChannelForm }) {
  const t = useT();
  return (
    <div className={form['form']}>
      <Select
        label={t('channel.firstSync')}
        description={t('channel.firstSyncHint')}
        data={['0', '7', '30', '90', '365'].map((days) => ({
          value: days,
          label: days === '0' ? t('channel.firstSyncNone') : t('channel.firstSyncDays', { days }),
        }))}
        value={channel.values.firstSyncDays}
        onChange={(days) => channel.set({ firstSyncDays: days ?? '30' })}
      />
      <Textarea
        label={t('channel.signature')}
        description={t('channel.signatureHint')}
        placeholder={t('channel.signatureExample')}
        autosize
        minRows={4}
        maxRows={12}
        {...channel.field('signature')}
      />
    </div>
  );
}
