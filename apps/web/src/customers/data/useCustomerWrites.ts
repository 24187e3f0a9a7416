import type { CareKind, CustomerDetail } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { customerQuery } from '../../inbox/data/queries.ts';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';

export type CareFields = { kind: CareKind; text: string; notedOn: string };

/** Every change of a customer answers the customer as they are now: it is put where the screens look. */
export function useCustomerWrites() {
  const queryClient = useQueryClient();
  async function keep(changed: Promise<CustomerDetail>): Promise<CustomerDetail> {
    const customer = await changed;
    putAnswer(queryClient, customerQuery(customer.id).queryKey, customer);
    void queryClient.invalidateQueries({ queryKey: ['customers'] });
    void queryClient.invalidateQueries({ queryKey: ['customer', customer.id] });
    return customer;
  }
  return {
    create: (fields: object) => keep(api.post('/customers', fields)),
    change: (id: string, fields: object) => keep(api.patch(`/customers/${id}`, fields)),
    addContact: (id: string, point: { kind: string; value: string; shared: boolean }) =>
      keep(api.post(`/customers/${id}/contact-points`, point)),
    makePrimary: (pointId: string) => keep(api.patch(`/contact-points/${pointId}`, { primary: true })),
    removeContact: (pointId: string) => keep(api.delete(`/contact-points/${pointId}`)),
    addCare: (id: string, note: CareFields) => keep(api.post(`/customers/${id}/care-notes`, note)),
    changeCare: (noteId: string, note: CareFields) => keep(api.patch(`/care-notes/${noteId}`, note)),
    removeCare: (noteId: string) => keep(api.delete(`/care-notes/${noteId}`)),
    merge: (id: string, customerId: string) => keep(api.post(`/customers/${id}/merge`, { customerId })),
    undoMerge: (mergeId: string) => keep(api.post(`/customer-merges/${mergeId}/undo`)),
  };
}
