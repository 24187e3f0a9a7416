import { Button, Checkbox, Select, Switch } from '@mantine/core';
import type { AcknowledgementRules, AcknowledgementSettings } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { ChannelIcon } from '../inbox/list/ChannelIcon.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './acknowledgement.module.css';

type Chosen = AcknowledgementRules['channels'];
type Props = {
  rules: AcknowledgementRules;
  known: AcknowledgementSettings['channels'];
  readOnly: boolean;
  onChange: (channels: Chosen) => void;
};

/** Kinds of channels that are acknowledged; calls by another way than they came. */
const answering = new Set(['email', 'line', 'chat', 'phone']);

/** By which channels customers are acknowledged, and when. */
export function Channels({ rules, known, readOnly, onChange }: Props) {
  const t = useT();
  const shown = known.filter(({ type }) => answering.has(type));
  const change = (channelId: string, part: Partial<Chosen[number]>) =>
    onChange(rules.channels.map((each) => (each.channelId === channelId ? { ...each, ...part } : each)));

  function toggle(channelId: string, on: boolean) {
    const others = rules.channels.filter((each) => each.channelId !== channelId);
    onChange(on ? [...others, { channelId, when: 'always', push: false }] : others);
  }

  return (
    <Section title={t('ack.channels')} lead={t('ack.channelsLead')}>
      {shown.length === 0 ? (
        <EmptyState
          title={t('ack.noChannels')}
          action={
            <Button component={Link} to="/settings/channels/new">
              {t('ack.addChannel')}
            </Button>
          }
        />
      ) : (
        <ul className={styles.channels}>
          {shown.map(({ id, name, type }) => {
            const rule = rules.channels.find((each) => each.channelId === id);
            return (
              <li key={id} className={styles.channel}>
                <Switch
                  checked={rule !== undefined}
                  disabled={readOnly}
                  onChange={(event) => toggle(id, event.currentTarget.checked)}
                  label={
                    <span className={styles.name}>
                      <ChannelIcon type={type} /> {name}
                    </span>
                  }
                />
                {rule !== undefined && type !== 'chat' && (
                  <Select
                    aria-label={`${name}: ${t('ack.when')}`}
                    allowDeselect={false}
                    disabled={readOnly}
                    value={rule.when}
                    onChange={(value) => change(id, { when: value === 'closed' ? 'closed' : 'always' })}
                    data={(['always', 'closed'] as const).map((value) => ({
                      value,
                      label: t(`ack.when.${value}`),
                    }))}
                  />
                )}
                {rule !== undefined && type === 'chat' && <p className={styles.hint}>{t('ack.chatHint')}</p>}
                {rule !== undefined && type === 'phone' && (
                  <p className={[styles.hint, styles.whole].join(' ')}>{t('ack.phoneHint')}</p>
                )}
                {rule !== undefined && (type === 'line' || type === 'phone') && (
                  <Checkbox
                    className={styles.whole}
                    checked={rule.push}
                    disabled={readOnly}
                    label={t(type === 'phone' ? 'ack.pushAfterCall' : 'ack.push')}
                    description={t('ack.pushHint')}
                    onChange={(event) => change(id, { push: event.currentTarget.checked })}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
