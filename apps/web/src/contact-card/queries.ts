import type { ContactCard } from '@madoguchi/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';

/** Whose card it is. */
export type Owner = { kind: 'customers' | 'companies'; id: string };

export const cardPath = ({ kind, id }: Owner): string => `/${kind}/${id}/contact-card`;

/** Keys begin with «contact-card», so that news of any card make them stale. */
export function cardQuery(owner: Owner) {
  return queryOptions({
    queryKey: ['contact-card', owner.kind, owner.id],
    queryFn: () => api.get<ContactCard>(cardPath(owner)),
  });
}
