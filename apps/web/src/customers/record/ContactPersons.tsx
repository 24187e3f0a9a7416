import type { Customer } from '@madoguchi/contract';
import { Select } from '@mantine/core';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { ContactPart } from '../../handovers/ContactPart.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useAttempt } from '../data/useAttempt.ts';
import { useCustomerWrites } from '../data/useCustomerWrites.ts';
import styles from './record.module.css';

const roles = [
  { field: 'contactPersonId', label: 'customer.contactPerson', none: 'customer.noContactPerson' },
  { field: 'backupPersonId', label: 'customer.backupPerson', none: 'customer.noBackupPerson' },
] as const;

/** Who looks after this customer, and who does when they are away. */
export function ContactPersons({ customer, editable }: { customer: Customer; editable: boolean }) {
  const t = useT();
  const members = useMembers();
  const writes = useCustomerWrites();
  const { attempt } = useAttempt();
  return (
    <div className={styles.persons}>
      {roles.map(({ field, label, none }) => (
        <Select
          key={field}
          label={t(label)}
          disabled={!editable}
          value={customer[field] ?? 'nobody'}
          data={[
            { value: 'nobody', label: t(none) },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) =>
            void attempt(() => writes.change(customer.id, { [field]: value === 'nobody' ? null : value }))
          }
        />
      ))}
      <ContactPart customerId={customer.id} editable={editable} />
    </div>
  );
}
