import type { Handover } from '@madoguchi/contract';
import type { DotTone } from '../kit/StateDot.tsx';
import type { Translate } from '../kit/i18n.tsx';

export const stateTone: Record<Handover['state'], DotTone> = {
  offered: 'careful',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'quiet',
};

/** A customer as one speaks of them. */
export const customerWord = ({ name, honorific }: { name: string; honorific: string }): string =>
  honorific === '' ? name : `${name} ${honorific}`;

/** `佐藤 → 鈴木`; who left without a name is nobody any more. */
export function peopleWords(t: Translate, { from, to }: Pick<Handover, 'from' | 'to'>): string {
  return t('handover.people', {
    from: from?.name ?? t('handover.nobody'),
    to: to.name ?? t('handover.nobody'),
  });
}
