import type { AnswerWay, ConversationDetail } from '@madoguchi/contract';
import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { floatingMenu } from '../floating.ts';
import { ChannelIcon } from '../list/ChannelIcon.tsx';
import { recipientOf } from './chosen.ts';
import type { Ways } from './useWays.ts';
import { useWayWords } from './useWayWords.ts';
import { WayDialog } from './WayDialog.tsx';
import styles from './ways.module.css';

type Props = { ways: Ways; conversation: ConversationDetail; disabled: boolean };

/** By which channel and to whom the answer goes; another way is chosen here, after a question. */
export function WayLine({ ways, conversation, disabled }: Props) {
  const t = useT();
  const words = useWayWords();
  const [asked, setAsked] = useState<AnswerWay | null>(null);
  const { known, current, choose } = ways;
  const items = known?.items ?? [];
  if (items.length === 0 || (items.length === 1 && current?.usual === true)) return null;
  const usual = items.find((way) => way.usual);
  const isOther = current !== undefined && !current.usual;

  function pick(way: AnswerWay) {
    if (way.usual) choose(null);
    else setAsked(way);
  }

  return (
    <div className={styles.line} data-other={isOther} role="group" aria-label={t('ways.label')}>
      <Menu {...floatingMenu} position="top-start" width={320}>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            px={8}
            className={styles.choice}
            disabled={disabled}
            leftSection={current !== undefined && <ChannelIcon type={current.channelType} />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {current === undefined ? t('ways.choose') : words.going(current)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('ways.label')}>
          <Menu.Label>{t('ways.label')}</Menu.Label>
          {items.map((way) => (
            <Menu.Item
              key={`${way.channelId} ${way.to}`}
              disabled={!way.reachable && !way.usual}
              leftSection={<ChannelIcon type={way.channelType} />}
              rightSection={way === current && <IconCheck size={16} aria-label={t('ways.current')} />}
              onClick={() => pick(way)}
            >
              <span className={styles.way}>
                <span>{recipientOf(way) || words.kind(way.channelType)}</span>
                <span className={styles.detail}>
                  {way.reachable ? way.channelName : t('ways.unreachable')}
                  {way.usual && ` ・ ${t('ways.usual')}`}
                </span>
              </span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isOther && (
        <>
          <span className={styles.other}>{words.wrote(known?.used ?? null)}</span>
          {usual !== undefined && (
            <Button variant="subtle" size="compact-sm" px={8} onClick={() => choose(null)}>
              {t('ways.back', { kind: words.kind(usual.channelType) })}
            </Button>
          )}
        </>
      )}
      <WayDialog
        way={asked}
        used={known?.used ?? null}
        customer={conversation.customer}
        onChoose={choose}
        onClose={() => setAsked(null)}
      />
    </div>
  );
}
