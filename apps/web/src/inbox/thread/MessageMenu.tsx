import type { Message } from '@madoguchi/contract';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowsSplit2,
  IconDotsVertical,
  IconDownload,
  IconLayout,
  IconTextSize,
} from '@tabler/icons-react';
import { useState } from 'react';
import { apiUrl } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { useCan } from '../../kit/session.tsx';
import { SplitDialog } from '../related/SplitDialog.tsx';
import { floatingMenu } from '../floating.ts';

type Props = { message: Message; asHtml: boolean; onHtml: (asHtml: boolean) => void };

/** What one rarely needs of a message: its own layout, its source. */
export function MessageMenu({ message, asHtml, onHtml }: Props) {
  const t = useT();
  const [splitting, setSplitting] = useState(false);
  const maySplit = useCan('conversations:write') && message.ordinal > 1;
  if (!message.hasHtml && message.direction !== 'inbound' && !maySplit) return null;
  return (
    <>
      <Menu {...floatingMenu} position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('inbox.message.more')}>
            <IconDotsVertical size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {message.hasHtml && (
            <Menu.Item
              leftSection={
                asHtml ? <IconTextSize size={16} aria-hidden /> : <IconLayout size={16} aria-hidden />
              }
              onClick={() => onHtml(!asHtml)}
            >
              {asHtml ? t('inbox.message.showText') : t('inbox.message.showHtml')}
            </Menu.Item>
          )}
          {message.direction === 'inbound' && (
            <Menu.Item
              component="a"
              href={apiUrl(`/messages/${message.id}/raw`)}
              download
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t('inbox.message.raw')}
            </Menu.Item>
          )}
          {maySplit && (
            <Menu.Item
              leftSection={<IconArrowsSplit2 size={16} aria-hidden />}
              onClick={() => setSplitting(true)}
            >
              {t('thread.split')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {splitting && <SplitDialog message={message} onClose={() => setSplitting(false)} />}
    </>
  );
}
