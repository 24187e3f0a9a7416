import type { ApprovalNeed } from '@madoguchi/contract';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../kit/session.tsx';
import { approvalNeedQuery } from '../queries.ts';

const pause = 500;

type Options = {
  conversationId: string;
  text: string;
  cc: readonly string[];
  /** Another way than the customer's own. */
  via?: { channelId: string; to: string } | undefined;
};

export type KnownNeed = {
  /** Undefined before anything is known, and while nothing is written. */
  need: ApprovalNeed | undefined;
  required: boolean;
};

/** Whether the reply being written will need approval, asked some moments after it was typed. The server decides anew. */
export function useApprovalNeed({ conversationId, text, cc, via }: Options): KnownNeed {
  const isTrainee = useMe().member.role === 'trainee';
  const [asked] = useDebouncedValue(text, pause);
  const written = text.trim() !== '' && asked.trim() !== '';
  const { data } = useQuery({
    ...approvalNeedQuery({
      conversationId,
      text: asked,
      cc: cc.slice(0, 20),
      ...(via !== undefined && { via: { channelId: via.channelId, to: via.to } }),
    }),
    enabled: written,
  });
  const need = written ? data : undefined;
  return { need, required: isTrainee || (need?.required ?? false) };
}
