import type { ContactPoint, CustomerDetail } from '@madoguchi/contract';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconBrandLine,
  IconDots,
  IconMail,
  IconMessageCircle,
  IconPhone,
  IconPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { DialButton } from '../../telephone/DialButton.tsx';
import card from '../CustomerCard.module.css';
import { useAttempt } from '../data/useAttempt.ts';
import { useCustomerWrites } from '../data/useCustomerWrites.ts';
import { AddContactDialog } from './AddContactDialog.tsx';
import { CopyValue } from './CopyValue.tsx';
import styles from './record.module.css';

const icons = { email: IconMail, phone: IconPhone, line: IconBrandLine, chat: IconMessageCircle };

/** How to reach a customer: each address and number, which one first, and adding and removing them. */
export function ContactPoints({ customer, editable }: { customer: CustomerDetail; editable: boolean }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  return (
    <section>
      <div className={styles.head}>
        <h2 className={card.heading}>{t('customer.contactPoints')}</h2>
        {editable && (
          <ActionIcon variant="subtle" aria-label={t('customer.addContact')} onClick={() => setAdding(true)}>
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {customer.contactPoints.length === 0 && <p className={styles.quiet}>{t('customer.noContacts')}</p>}
      <ul className={styles.points}>
        {customer.contactPoints.map((point) => (
          <Point
            key={point.id}
            customerId={customer.id}
            point={point}
            all={customer.contactPoints}
            editable={editable}
          />
        ))}
      </ul>
      <AddContactDialog customerId={customer.id} opened={adding} onClose={() => setAdding(false)} />
    </section>
  );
}

/** Identifiers of LINE and of browsers say nothing to people: of the first enough to tell one from another. */
function shownValue({ kind, value }: ContactPoint, t: ReturnType<typeof useT>): string {
  if (kind === 'chat') return t('customer.chat');
  return kind === 'line' ? `LINE ${value.slice(0, 5)}…${value.slice(-4)}` : value;
}

type PointProps = {
  customerId: string;
  point: ContactPoint;
  all: readonly ContactPoint[];
  editable: boolean;
};

function Point({ customerId, point, all, editable }: PointProps) {
  const t = useT();
  const writes = useCustomerWrites();
  const { attempt } = useAttempt();
  const [removing, setRemoving] = useState(false);
  const Icon = icons[point.kind];
  const isChat = point.kind === 'chat';
  const hasOthers = all.some((other) => other.kind === point.kind && other.id !== point.id);
  return (
    <li className={styles.point}>
      <Icon size={16} role="img" aria-label={t(`customer.${point.kind}`)} />
      <span>
        {`${shownValue(point, t)} `}
        {point.primary && hasOthers && <span className={styles.mark}>{t('customer.primary')}</span>}
        {point.shared && <span className={styles.mark}>{t('customer.shared')}</span>}
      </span>
      {point.kind === 'phone' && editable && (
        <DialButton customerId={customerId} contactPointId={point.id} number={point.value} />
      )}
      {!isChat && <CopyValue value={point.value} />}
      {editable && !isChat && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('customer.contactMenu', { value: point.value })}
            >
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {!point.primary && (
              <Menu.Item onClick={() => void attempt(() => writes.makePrimary(point.id))}>
                {t('customer.makePrimary')}
              </Menu.Item>
            )}
            <Menu.Item color="shu" onClick={() => setRemoving(true)}>
              {t('customer.removeContact')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Confirm
        opened={removing}
        title={t('customer.removeContact')}
        confirmLabel={t('customer.removeContact')}
        dangerous
        onConfirm={() => writes.removeContact(point.id)}
        onClose={() => setRemoving(false)}
      >
        {t('customer.removeContactBody', { value: point.value })}
      </Confirm>
    </li>
  );
}
