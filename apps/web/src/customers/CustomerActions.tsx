import type { CustomerDetail } from '@madoguchi/contract';
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowMerge, IconDots, IconEraser, IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../kit/i18n.tsx';
import { useCan } from '../kit/session.tsx';
import { MergeDialog } from './merge/MergeDialog.tsx';
import { DiscloseDialog } from './requests/DiscloseDialog.tsx';
import { EraseDialog } from './requests/EraseDialog.tsx';

/** What is rarely done with a customer, and not by accident. */
export function CustomerActions({ customer }: { customer: CustomerDetail }) {
  const t = useT();
  const mayChange = useCan('customers:write');
  const mayDecide = useCan('customers:privacy');
  const [shown, setShown] = useState<'merge' | 'disclose' | 'erase' | null>(null);
  const close = () => setShown(null);
  if (customer.erasedAt !== null || (!mayChange && !mayDecide)) return null;
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('customer.more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayChange && (
            <Menu.Item
              leftSection={<IconArrowMerge size={16} aria-hidden />}
              onClick={() => setShown('merge')}
            >
              {t('customer.merge')}
            </Menu.Item>
          )}
          {mayDecide && (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconFileExport size={16} aria-hidden />}
                onClick={() => setShown('disclose')}
              >
                {t('requests.disclose')}
              </Menu.Item>
              <Menu.Item
                color="shu"
                leftSection={<IconEraser size={16} aria-hidden />}
                onClick={() => setShown('erase')}
              >
                {t('requests.erase')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <MergeDialog opened={shown === 'merge'} customer={customer} onClose={close} />
      <DiscloseDialog opened={shown === 'disclose'} customerId={customer.id} onClose={close} />
      <EraseDialog opened={shown === 'erase'} customer={customer} onClose={close} />
    </>
  );
}
