import { Button } from '@mantine/core';
import { IconPencilExclamation } from '@tabler/icons-react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import styles from './FillBar.module.css';
import type { Filling } from './useFilling.ts';

/** Says which places of a reply are still to be filled in, and leads to them. Nothing when there are none. */
export function FillBar({ filling: { markers, refused, next } }: { filling: Filling }) {
  const t = useT();
  const locale = useLocale();
  if (markers.length === 0) return null;
  const names = [...new Set(markers.map(({ name }) => name))];
  const shown = names.slice(0, 4).join(locale === 'ja' ? '、' : ', ');
  return (
    <div className={styles.bar} data-refused={refused || undefined} role={refused ? 'alert' : 'status'}>
      <IconPencilExclamation size={18} className={styles.icon} aria-hidden />
      <p className={styles.words}>
        <strong>{t(refused ? 'templates.fill.refused' : 'templates.fill', { count: markers.length })}</strong>{' '}
        <span lang={locale === 'ja' ? undefined : 'ja'}>{shown}</span>
        {names.length > 4 && ' …'}
      </p>
      <Button size="compact-sm" variant="default" className={styles.next ?? ''} onClick={next}>
        {t('templates.fill.next')}
      </Button>
    </div>
  );
}
