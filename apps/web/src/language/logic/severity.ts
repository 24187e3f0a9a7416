import type { Finding } from '@madoguchi/contract';

/** How a finding is drawn: what stops sending, then by how grave it is. */
export type Level = 'block' | Finding['severity'];

const order: readonly Level[] = ['block', 'error', 'warning', 'info'];

/** The level of one finding. */
export function levelOf({ action, severity }: Pick<Finding, 'action' | 'severity'>): Level {
  return action === 'block' ? 'block' : severity;
}

/** Sorts the graver first; findings of one level stay in the order of the text. */
export function byGravity(a: Finding, b: Finding): number {
  return order.indexOf(levelOf(a)) - order.indexOf(levelOf(b)) || a.start - b.start;
}
