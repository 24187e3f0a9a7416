import type { TrustEvidence, TrustInput } from '@madoguchi/contract';
import type { LinkProps } from '@tanstack/react-router';

type Place = { to: NonNullable<LinkProps['to']>; label: PlaceLabel };
type PlaceLabel =
  | 'trust.go.inbox'
  | 'trust.go.knowledge'
  | 'trust.go.voices'
  | 'trust.go.promises'
  | 'trust.go.deadlines'
  | 'trust.go.orders'
  | 'trust.go.improvements'
  | 'trust.go.customers'
  | 'trust.go.attention'
  | 'trust.go.care'
  | 'trust.go.broadcasts'
  | 'trust.go.templates';

/** Where something is done about an input. */
export const placeOf: Record<TrustInput, Place> = {
  lasting: { to: '/knowledge', label: 'trust.go.knowledge' },
  uncorrected: { to: '/settings/templates', label: 'trust.go.templates' },
  satisfied: { to: '/voices', label: 'trust.go.voices' },
  promises: { to: '/promises', label: 'trust.go.promises' },
  deadlines: { to: '/settings/deadlines/statistics', label: 'trust.go.deadlines' },
  shipping: { to: '/orders', label: 'trust.go.orders' },
  prevented: { to: '/improvements', label: 'trust.go.improvements' },
  own_person: { to: '/customers', label: 'trust.go.customers' },
  remembered: { to: '/customers', label: 'trust.go.customers' },
  said_openly: { to: '/attention', label: 'trust.go.attention' },
  aftercare: { to: '/care', label: 'trust.go.care' },
  promotion: { to: '/broadcasts', label: 'trust.go.broadcasts' },
  opt_outs: { to: '/broadcasts', label: 'trust.go.broadcasts' },
  selling: { to: '/inbox', label: 'trust.go.inbox' },
  unanswered: { to: '/voices/feedback', label: 'trust.go.voices' },
};

/** The address of a record; null where it is not kept any more. */
export function addressOf({ kind, id }: TrustEvidence['opens']): string | null {
  if (kind === 'care') return '/care';
  if (id === null) return null;
  const folder = {
    conversation: '/inbox',
    order: '/orders',
    feedback: '/voices/feedback',
    broadcast: '/broadcasts',
    improvement: '/improvements',
    answer: '/voices/answers',
  }[kind];
  return `${folder}/${id}`;
}
