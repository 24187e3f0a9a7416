import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useT } from './i18n.tsx';
import { Notice } from './Notice.tsx';
import { problemText } from './problemText.ts';

type Props = {
  opened: boolean;
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** The deed itself as a verb, never «OK». */
  confirmLabel: string;
  dangerous?: boolean;
  /** Does it; `false` when something is missing that the question shows itself. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
};

/** Asks before something that cannot be undone; stays open with the reason when it fails. */
export function Confirm({
  opened,
  title,
  children,
  confirmLabel,
  dangerous = false,
  onConfirm,
  onClose,
}: Props) {
  const t = useT();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  function close() {
    setError(null);
    onClose();
  }

  async function confirm() {
    setPending(true);
    setError(null);
    try {
      if ((await onConfirm()) !== false) close();
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
    }
  }

  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div>{children}</div>
      {error !== null && (
        <div style={{ marginTop: 16 }}>
          <Notice tone="bad">{problemText(t, error)}</Notice>
        </div>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close} data-autofocus>
          {t('common.cancel')}
        </Button>
        <Button color={dangerous ? 'shu' : 'ai'} loading={pending} onClick={() => void confirm()}>
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
