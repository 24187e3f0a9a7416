import { Button, Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconChevronDown, IconRubberStamp, IconSend } from '@tabler/icons-react';
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
  /** Whether somebody else must approve it first. */
  approval: boolean;
  onSend: () => void;
};

const keys = /Mac|iPhone|iPad/u.test(navigator.userAgent) ? '⌘+Enter' : 'Ctrl+Enter';

/** Sends, and says beside it what becomes of the conversation then. */
export function SendButton({ after, onAfter, disabled, sending, approval, onSend }: Props) {
  const t = useT();
  // When a reply will be sent is not known yet: nobody can say until when to hold the conversation after it.
  const choices = approval ? afterSendChoices.filter((choice) => choice !== 'on_hold') : afterSendChoices;
  const how = approval ? t('approval.requestHow', { keys }) : t('inbox.composer.sendHow', { keys });
  const Icon = approval ? IconRubberStamp : IconSend;
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
          {choices.map((choice) => (
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
      <Tooltip {...floating} label={how}>
        <Button
          leftSection={<Icon size={16} aria-hidden />}
          disabled={disabled}
          loading={sending}
          onClick={onSend}
        >
          {approval ? t('approval.request') : t('inbox.composer.send')}
        </Button>
      </Tooltip>
    </div>
  );
}
