import type { ImprovementSummary } from '@madoguchi/contract';
import type { DotTone } from '../../kit/StateDot.tsx';

export function statusTone({ status, overdue }: Pick<ImprovementSummary, 'status' | 'overdue'>): DotTone {
  if (overdue) return 'bad';
  if (status === 'closed') return 'good';
  return status === 'effect' ? 'careful' : 'busy';
}
