import {
  IconBrandLine,
  IconInbox,
  IconMail,
  IconMessageCircle,
  IconPhone,
  type Icon,
} from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';

const icons: Partial<Record<string, Icon>> = {
  line: IconBrandLine,
  chat: IconMessageCircle,
  phone: IconPhone,
  sample: IconInbox,
};

const named = ['line', 'chat', 'phone', 'sample'] as const;

/** Where a conversation comes from. */
export function ChannelIcon({ type }: { type: string }) {
  const t = useT();
  const kind = named.find((each) => each === type) ?? 'email';
  const Icon = icons[type] ?? IconMail;
  return <Icon size={16} role="img" aria-label={t(`inbox.channel.${kind}`)} style={{ flex: 'none' }} />;
}
