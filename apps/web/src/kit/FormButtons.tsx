import { Button, Group } from '@mantine/core';
import styles from './FormButtons.module.css';
import { FormFailure } from './FormFailure.tsx';
import { useT } from './i18n.tsx';

type Props = {
  /** What sending the form does, on its button. */
  label: string;
  saving: boolean;
  /** What went wrong at the last attempt; null: nothing. */
  error: unknown;
  disabled?: boolean;
  onClose: () => void;
};

/** The end of a form in a window: what went wrong, and the way out or on. */
export function FormButtons({ label, saving, error, disabled = false, onClose }: Props) {
  const t = useT();
  return (
    <>
      {error !== null && (
        <div className={styles['whole']}>
          <FormFailure error={error} />
        </div>
      )}
      <Group justify="flex-end" className={styles['whole'] ?? ''}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={saving} disabled={disabled}>
          {label}
        </Button>
      </Group>
    </>
  );
}
