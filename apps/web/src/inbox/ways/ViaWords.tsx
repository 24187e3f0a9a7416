import type { Approval } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { useWayWords } from './useWayWords.ts';

/** Which other way than the customer's own a reply is to go. */
export function ViaWords({ via }: { via: NonNullable<Approval['via']> }) {
  const t = useT();
  const words = useWayWords();
  const kind = words.kind(via.channelType);
  const parts = [
    via.channelType === 'email' ? t('ways.approval', { kind, to: via.to }) : t('ways.message', { kind }),
    via.subject === null ? '' : t('ways.approvalSubject', { subject: via.subject }),
  ];
  return <span>{parts.filter((part) => part !== '').join(' ・ ')}</span>;
}
