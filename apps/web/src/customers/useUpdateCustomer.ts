import type { Customer } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import { customerQuery } from '../inbox/data/queries.ts';

export type CustomerChange = Partial<
  Pick<Customer, 'name' | 'reading' | 'company' | 'title' | 'phone' | 'note' | 'contactPersonId'>
>;

/** Changes a customer. The name and company in lists follow by the live feed. */
export function useUpdateCustomer(): (id: string, change: CustomerChange) => Promise<Customer> {
  const queryClient = useQueryClient();
  return async (id, change) => {
    const changed = await api.patch<Customer>(`/customers/${id}`, change);
    queryClient.setQueryData(customerQuery(id).queryKey, changed);
    void queryClient.invalidateQueries({ queryKey: ['customers'] });
    return changed;
  };
}
