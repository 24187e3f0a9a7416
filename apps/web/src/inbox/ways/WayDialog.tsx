import type { AnswerWay, Conversation } from '@madoguchi/contract';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { recipientOf } from './chosen.ts';
import type { Chosen } from './chosen.ts';
import { useWayWords } from './useWayWords.ts';
import styles from './ways.module.css';

type Props = {
  way: AnswerWay | null;
  /** The kind of channel the customer used. */
  used: string | null;
  customer: Conversation['customer'];
  onChoose: (chosen: Chosen) => void;
  onClose: () => void;
};

/** Asks before an answer goes another way than the customer's own, and says which way that is. */
export function WayDialog({ way, ...props }: Props) {
  if (way === null) return null;
  return <Question key={`${way.channelId} ${way.to}`} way={way} {...props} />;
}

function Question({ way, used, customer, onChoose, onClose }: Props & { way: AnswerWay }) {
  const t = useT();
  const words = useWayWords();
  const callName = useCallName();
  const [subject, setSubject] = useState(way.subject ?? t('ways.subjectUsual'));
  const { channelId, to, channelName, letter } = way;
  const by = words.kind(way.channelType);
  const rows: [string, string][] = [
    [t('ways.row.way'), t('ways.row.wayOf', { kind: by, name: channelName })],
    [t('ways.row.to'), [callName(customer), recipientOf(way)].filter((part) => part !== '').join('\n')],
  ];
  return (
    <Confirm
      opened
      title={words.question(used, way)}
      confirmLabel={t('ways.confirm', { kind: by })}
      onConfirm={async () => onChoose({ channelId, to, subject })}
      onClose={onClose}
    >
      <dl className={styles.rows}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {letter && (
        <TextInput
          label={t('ways.row.subject')}
          maxLength={200}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
      )}
      <p className={styles.explain}>{t(letter ? 'ways.explain.letter' : 'ways.explain.talk')}</p>
    </Confirm>
  );
}
