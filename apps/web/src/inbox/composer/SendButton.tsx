import { Button, Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconChevronDown, IconSend } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import { floating, floatingMenu } from '../floating.ts';
import { afterSendChoices } from './afterSend.ts';
import type { AfterSend } from './afterSend.ts';
import styles from './Composer.module.css';

type Props = {
  after: AfterSend;
  onAfter: (choice: AfterSend) => void;
  disabled: boolean;
  sending: boolean;
  onSend: () => void;
};

const keys = /Mac|iPhone|iPad/u.test(navigator.userAgent) ? '⌘+Enter' : 'Ctrl+Enter';

/** Sends, and says beside it what becomes of the conversation then. */
export function SendButton({ after, onAfter, disabled, sending, onSend }: Props) {
  const t = useT();
  return (
    <div className={styles.send}>
      <Menu {...floatingMenu} position="top-end" width={200}>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            px={8}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={`${t('inbox.composer.after')}: ${t(`inbox.composer.after.${after}`)}`}
          >
            {t(`inbox.composer.after.${after}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('inbox.composer.after')}>
          {afterSendChoices.map((choice) => (
            <Menu.Item
              key={choice}
              leftSection={
                <IconCheck
                  size={16}
                  aria-hidden
                  style={{ visibility: choice === after ? 'visible' : 'hidden' }}
                />
              }
              onClick={() => onAfter(choice)}
            >
              {t(`inbox.composer.after.${choice}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Tooltip {...floating} label={t('inbox.composer.sendHow', { keys })}>
        <Button
          leftSection={<IconSend size={16} aria-hidden />}
          disabled={disabled}
          loading={sending}
          onClick={onSend}
        >
          {t('inbox.composer.send')}
        </Button>
      </Tooltip>
    </div>
  );
}
