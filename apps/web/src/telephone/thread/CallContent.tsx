import type { CallContent as Content } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconPhoneIncoming, IconPhoneOutgoing, IconPhoneX, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { apiUrl } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { useCan } from '../../kit/session.tsx';
import { openCallForm } from '../callFormStore.ts';
import { callLength, callNumber, callState, isMissed } from '../logic/words.ts';
import styles from './CallContent.module.css';

type Props = { content: Content; hasNotes: boolean };

/** A call in the thread: which way, how it went, how long, its recording; what was said stands above it. */
export function CallContent({ content, hasNotes }: Props) {
  const t = useT();
  const mayWrite = useCan('conversations:write');
  const { direction, outcome, seconds, recording, callId } = content;
  const missed = isMissed(content);
  const Icon = missed ? IconPhoneX : direction === 'inbound' ? IconPhoneIncoming : IconPhoneOutgoing;
  const facts = [callNumber(t, content), callLength(t, seconds)].filter((fact) => fact !== null);
  return (
    <div className={styles.call} data-missed={missed}>
      <p className={styles.line}>
        <Icon size={18} aria-hidden />
        <strong>
          {t(`call.${direction}`)} · {callState(t, content)}
        </strong>
        {facts.map((fact) => (
          <span key={fact} className={styles.fact}>
            {fact}
          </span>
        ))}
      </p>
      {recording !== null && recording.url !== null && (
        <a href={recording.url} target="_blank" rel="noreferrer">
          {t('call.recordingElsewhere')}
        </a>
      )}
      {recording !== null && recording.url === null && (
        <Recording callId={callId} seconds={recording.seconds} />
      )}
      {outcome === 'answered' && !hasNotes && <p className={styles.quiet}>{t('call.noNotes')}</p>}
      {mayWrite && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => openCallForm(callId)}>
            {t(hasNotes ? 'call.edit' : 'call.write')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Fetched only when somebody wants to hear it. */
function Recording({ callId, seconds }: { callId: string; seconds: number | null }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const [failed, setFailed] = useState(false);
  const length = callLength(t, seconds);
  if (failed) return <p className={styles.quiet}>{t('call.noRecording')}</p>;
  if (!opened)
    return (
      <div>
        <Button
          variant="light"
          size="compact-sm"
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          onClick={() => setOpened(true)}
        >
          {length === null ? t('call.recording') : t('call.recordingOf', { length })}
        </Button>
      </div>
    );
  return <Player callId={callId} onFail={() => setFailed(true)} />;
}

/** The browser's own player: what is said on the telephone has no captions to offer it. */
function Player({ callId, onFail }: { callId: string; onFail: () => void }) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const fail = useEffectEvent(onFail);
  const label = t('call.recording');
  useEffect(() => {
    const audio = new Audio(apiUrl(`/calls/${callId}/recording`));
    audio.controls = true;
    audio.autoplay = true;
    audio.ariaLabel = label;
    audio.addEventListener('error', () => fail());
    place.current?.append(audio);
    return () => {
      audio.pause();
      audio.remove();
    };
  }, [callId, label]);
  return <div ref={place} className={styles.player} />;
}
