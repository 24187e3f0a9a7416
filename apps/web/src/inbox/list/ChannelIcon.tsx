import { IconInbox, IconMail } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';

/** Where a conversation comes from. */
export function ChannelIcon({ type }: { type: string }) {
  const t = useT();
  const label = type === 'sample' ? t('inbox.channel.sample') : t('inbox.channel.email');
  const Icon = type === 'sample' ? IconInbox : IconMail;
  return <Icon size={16} role="img" aria-label={label} style={{ flex: 'none' }} />;
}
