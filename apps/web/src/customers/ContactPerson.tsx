import type { Customer } from '@madoguchi/contract';
import { Select } from '@mantine/core';
import { useMembers } from '../inbox/data/useDesk.ts';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { problemText } from '../kit/problemText.ts';
import { useUpdateCustomer } from './useUpdateCustomer.ts';

/** Who looks after this customer. */
export function ContactPerson({ customer, editable }: { customer: Customer; editable: boolean }) {
  const t = useT();
  const members = useMembers();
  const update = useUpdateCustomer();
  return (
    <Select
      label={t('customer.contactPerson')}
      disabled={!editable}
      value={customer.contactPersonId ?? 'nobody'}
      data={[
        { value: 'nobody', label: t('customer.noContactPerson') },
        ...members.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(value) => {
        update(customer.id, { contactPersonId: value === 'nobody' ? null : value }).catch((error: unknown) =>
          notify(problemText(t, error), 'bad'),
        );
      }}
    />
  );
}
