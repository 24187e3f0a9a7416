import type { Message } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { ChannelIcon } from '../list/ChannelIcon.tsx';
import { useWayWords } from './useWayWords.ts';
import styles from './ways.module.css';

/** By which channel one message of several came or went, and for a mail of ours to whom. */
export function ByChannel({ message }: { message: Message }) {
  const t = useT();
  const words = useWayWords();
  const { channelType, direction, to } = message;
  const kind = words.kind(channelType);
  const [first] = to;
  const isSent = direction === 'outbound';
  const address = isSent && channelType === 'email' ? ` ${first?.address ?? ''}` : '';
  return (
    <span className={styles.by}>
      <span aria-hidden>
        <ChannelIcon type={channelType} />
      </span>
      {t(isSent ? 'ways.message' : 'ways.received', { kind })}
      {address}
    </span>
  );
}
