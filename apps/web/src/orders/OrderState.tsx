import type { Order } from '@madoguchi/contract';
import { useT } from '../kit/i18n.tsx';
import { StateDot, type DotTone } from '../kit/StateDot.tsx';

const tones: Record<Order['state'], DotTone> = {
  open: 'busy',
  shipped: 'busy',
  delivered: 'good',
  returned: 'careful',
  cancelled: 'quiet',
};

/** How an order stands, in a word; late before anything else. */
export function OrderState({
  order: { state, late, returning },
}: {
  order: Pick<Order, 'state' | 'late' | 'returning'>;
}) {
  const t = useT();
  if (late)
    return <StateDot tone="bad">{t(`orders.late.${state === 'shipped' ? 'shipped' : 'open'}`)}</StateDot>;
  if (returning !== null)
    return returning.late ? (
      <StateDot tone="bad">{t('orders.returningLate')}</StateDot>
    ) : (
      <StateDot tone="careful">{t('orders.returning')}</StateDot>
    );
  return <StateDot tone={tones[state]}>{t(`orders.state.${state}`)}</StateDot>;
}
