import type { Approval } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useMe } from '../../kit/session.tsx';
import { threadApprovalsQuery } from '../queries.ts';
import { WaitingReply } from './WaitingReply.tsx';

type Props = { conversationId: string; onReturned: () => void };

const isOpen = ({ state }: Approval) => state === 'waiting' || state === 'sent_back';

/**
 * The replies of a conversation that wait for approval or were sent back, at their place below what was sent. One's own
 * comes into view when it is handed in or comes back.
 */
export function WaitingReplies({ conversationId, onReturned }: Props) {
  const memberId = useMe().member.id;
  const place = useRef<HTMLDivElement>(null);
  const { data = [] } = useQuery(threadApprovalsQuery(conversationId));
  const open = data.filter(isOpen);
  const own = open.find(({ writer }) => writer?.id === memberId);
  const ownState = own?.state;
  const ownStanding = own === undefined ? null : `${own.id} ${own.state} ${own.revision}`;
  useEffect(() => {
    // What came back is read from its comment on, which stands above its text.
    const block = ownState === 'sent_back' ? 'start' : 'end';
    if (ownStanding !== null) place.current?.scrollIntoView({ block });
  }, [ownStanding, ownState]);
  if (open.length === 0) return null;
  return (
    <div ref={place}>
      {open.map((approval) => (
        <WaitingReply key={approval.id} approval={approval} onReturned={onReturned} />
      ))}
    </div>
  );
}
