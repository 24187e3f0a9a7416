import type { ApprovalCounts } from '@madoguchi/contract';

type Part = { key: 'approval.rail.toDecide' | 'approval.rail.sentBack'; count: number };

/**
 * What the rail shows: nothing for those who neither approve nor have a reply on its way; as a number what they are to act
 * upon, the replies to decide and those that came back to them.
 */
export function railApprovals(counts: ApprovalCounts | undefined): { badge: number; parts: Part[] } | null {
  if (counts === undefined) return null;
  const { toDecide, waiting, sentBack } = counts;
  if (toDecide === null && waiting + sentBack === 0) return null;
  const parts: Part[] = [
    { key: 'approval.rail.toDecide', count: toDecide ?? 0 },
    { key: 'approval.rail.sentBack', count: sentBack },
  ];
  return { badge: (toDecide ?? 0) + sentBack, parts: parts.filter(({ count }) => count > 0) };
}
