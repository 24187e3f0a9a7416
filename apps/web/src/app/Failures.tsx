import { Button } from '@mantine/core';
import { IconMapPinOff } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { useTitle } from '../kit/Screen.tsx';
import styles from './Failures.module.css';

/** An address that leads nowhere. */
export function NotFound() {
  const t = useT();
  useTitle(t('app.notFound'));
  return (
    <main className={styles.page}>
      <EmptyState
        icon={<IconMapPinOff size={28} />}
        as="h1"
        title={t('app.notFound')}
        action={<Button renderRoot={(props) => <Link to="/inbox" {...props} />}>{t('app.toInbox')}</Button>}
      >
        {t('app.notFoundHint')}
      </EmptyState>
    </main>
  );
}

/** A screen that failed to open or broke. */
export function CouldNotOpen({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <main className={styles.page}>
      <ErrorState
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </main>
  );
}
