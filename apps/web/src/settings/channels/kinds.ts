import type { CreateChannel } from '@madoguchi/contract';
import { IconBrandLine, IconMail, IconMessageCircle, IconPhone, type Icon } from '@tabler/icons-react';
import type { PlainKey } from '../../kit/translate.ts';

type Kind = {
  type: CreateChannel['type'];
  icon: Icon;
  label: PlainKey;
  to:
    | '/settings/channels/new'
    | '/settings/channels/new/line'
    | '/settings/channels/new/chat'
    | '/settings/channels/new/phone';
};

/** The kinds of channels that can be connected, and where. */
export const channelKinds: readonly Kind[] = [
  { type: 'email', icon: IconMail, label: 'inbox.channel.email', to: '/settings/channels/new' },
  { type: 'line', icon: IconBrandLine, label: 'inbox.channel.line', to: '/settings/channels/new/line' },
  { type: 'chat', icon: IconMessageCircle, label: 'inbox.channel.chat', to: '/settings/channels/new/chat' },
  { type: 'phone', icon: IconPhone, label: 'inbox.channel.phone', to: '/settings/channels/new/phone' },
];
