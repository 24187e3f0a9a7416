import { Button } from '@mantine/core';
import type { Channel, ChatChannel } from '@madoguchi/contract';
import { CopyText } from '../../kit/CopyText.tsx';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { useForm } from '../../kit/useForm.ts';
import { useChannelWrites } from '../channels/useChannelWrites.ts';
import styles from './chat.module.css';
import { ChatFields } from './ChatFields.tsx';
import { FirstQuestionCounts } from './FirstQuestionCounts.tsx';
import { Identity } from './Identity.tsx';
import { chatRules, settingsOf, snippetOf, valuesOf, type ChatValues } from './values.ts';

type Props = { channel: Channel; chat: ChatChannel };

/** A chat's own parts: how it comes into pages, its settings, and who its visitors are. */
export function ChatParts({ channel, chat, origin }: Props & { origin: string }) {
  const t = useT();
  const canWrite = useCan('channels:write');
  return (
    <>
      <Section title={t('chat.install')}>
        <CopyText
          label={t('chat.snippet')}
          hint={t('chat.snippetHint')}
          value={snippetOf(origin, chat.key)}
        />
        <p className={styles.policy}>{t('chat.snippetPolicy', { origin })}</p>
      </Section>
      {chat.assistant.enabled && <FirstQuestionCounts channelId={channel.id} />}
      {canWrite && <Settings channel={channel} chat={chat} />}
      {canWrite && <Identity channelId={channel.id} there={chat.signsIn} oldUntil={chat.oldSecretUntil} />}
    </>
  );
}

function Settings({ channel, chat }: Props) {
  const t = useT();
  const { update } = useChannelWrites(channel.id);
  const settings = useForm<ChatValues>({ initial: valuesOf(channel.name, chat), rules: chatRules });
  return (
    <form
      noValidate
      aria-label={t('chat.settingsTitle')}
      style={{ display: 'grid', gap: 20 }}
      onSubmit={settings.submit(async (values) => {
        await update({ name: values.name.trim(), chat: settingsOf(values) });
        notify(t('common.saved'));
      })}
    >
      <ChatFields chat={settings} />
      <FormFailure error={settings.failure} />
      <div className={form['buttons']}>
        <Button type="submit" loading={settings.pending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
