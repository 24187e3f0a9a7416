import { Button } from '@mantine/core';
import type { Channel } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../kit/api.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { channelsQuery } from '../../kit/queries.ts';
import { Screen } from '../../kit/Screen.tsx';
import { useForm } from '../../kit/useForm.ts';
import { KindLinks } from '../channels/KindLinks.tsx';
import { ChatFields } from './ChatFields.tsx';
import { chatRules, settingsOf, valuesOf, type ChatValues } from './values.ts';

/** Makes a chat: for which sites, how it looks, when somebody is there. */
export default function NewChatScreen() {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const chat = useForm<ChatValues>({ initial: valuesOf(''), rules: chatRules });
  return (
    <Screen
      title={t('chat.new.title')}
      lead={t('chat.new.lead')}
      back={{ to: '/settings/channels', label: t('settings.channels.title') }}
    >
      <KindLinks current="chat" />
      <form
        noValidate
        style={{ display: 'grid', gap: 20 }}
        onSubmit={chat.submit(async (values) => {
          const made = await api.post<Channel>('/channels', {
            type: 'chat',
            name: values.name.trim(),
            ...settingsOf(values),
          });
          await queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey });
          notify(t('chat.new.saved'));
          await navigate({ to: '/settings/channels/$id', params: { id: made.id } });
        })}
      >
        <ChatFields chat={chat} />
        <FormFailure error={chat.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={chat.pending}>
            {t('chat.new.save')}
          </Button>
        </div>
      </form>
    </Screen>
  );
}
