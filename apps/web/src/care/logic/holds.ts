import type { CareHold } from '@madoguchi/contract';
import type { Translate } from '../../kit/translate.ts';

/** Why a task is held back: each kind of case once, however many there are. */
export function holdWords(t: Translate, held: readonly CareHold[]): string {
  return (['attention', 'complaint'] as const)
    .filter((kind) => held.some((each) => each.kind === kind))
    .map((kind) => t(`aftercare.hold.${kind}`))
    .join(t('approval.join'));
}
