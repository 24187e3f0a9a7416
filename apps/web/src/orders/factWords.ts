import type { Locale, OrderFact } from '@madoguchi/contract';
import type { Translate } from '../kit/translate.ts';
import { dayText } from './days.ts';

/** What one thing that was told says, in a line. */
export function factWords(t: Translate, { kind, summary }: OrderFact, locale: Locale): string {
  const day = (name: string) => {
    const value = summary[name];
    return value === undefined || value === null ? null : dayText(value.slice(0, 10), locale);
  };
  switch (kind) {
    case 'order':
      return t(summary['cancelledAt'] === undefined ? 'orders.fact.order' : 'orders.fact.cancelled');
    case 'shipment': {
      if (summary['deliveredAt'] !== undefined) return t('orders.fact.delivered');
      return t(summary['shippedAt'] === undefined ? 'orders.fact.parcel' : 'orders.fact.shipped');
    }
    case 'return':
      return t('orders.fact.return');
    case 'promise':
      return summary['shipBy'] === undefined
        ? t('orders.fact.deliverBy', { day: day('deliverBy') ?? '' })
        : t('orders.fact.shipBy', { day: day('shipBy') ?? '' });
  }
}
