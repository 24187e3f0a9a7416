import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../kit/i18n.tsx';

type Props = { title: string; opened: boolean; onClose: () => void; children: ReactNode };

/** A window over the screen, with a way out that has a name. */
export function Dialog(props: Props) {
  const t = useT();
  return <Modal {...props} closeButtonProps={{ 'aria-label': t('common.close') }} />;
}
