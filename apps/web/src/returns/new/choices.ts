import type { ReturnKind, ReturnReason } from '@madoguchi/contract';

export const kinds: readonly ReturnKind[] = ['return', 'exchange', 'repair'];
export const reasons: readonly ReturnReason[] = [
  'damaged',
  'defective',
  'wrong_item',
  'missing',
  'size',
  'not_as_expected',
  'changed_mind',
];
