import type { CustomerCare } from '@madoguchi/contract';
import { Modal } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import { DateForm } from './DateForm.tsx';
import { GiftForm } from './GiftForm.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { VisitForm } from './VisitForm.tsx';

export type DialogName = 'date' | 'profile' | 'gift' | 'visit';
type Props = { customerId: string; care: CustomerCare; open: DialogName | null; onClose: () => void };

/** What can be written down of a customer's after-care, one dialog each. */
export function CareDialogs({ customerId, care, open, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={open !== null}
      onClose={onClose}
      title={open === null ? '' : t(`aftercare.${open}.title`)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {open === 'date' && <DateForm path={`/customers/${customerId}`} onClose={onClose} />}
      {open === 'profile' && <ProfileForm customerId={customerId} care={care} onClose={onClose} />}
      {open === 'gift' && <GiftForm customerId={customerId} onClose={onClose} />}
      {open === 'visit' && <VisitForm customerId={customerId} onClose={onClose} />}
    </Modal>
  );
}
