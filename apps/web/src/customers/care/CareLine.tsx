import { IconAlertTriangle, IconHeart, IconStar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { customerQuery } from '../../inbox/data/queries.ts';
import { langOf } from '../../inbox/logic/lang.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import styles from './care.module.css';

export const careIcons = {
  allergy: IconAlertTriangle,
  caution: IconAlertTriangle,
  preference: IconStar,
  care: IconHeart,
};

/** A quiet line where one answers: what to mind with this customer. Nothing when there is nothing. */
export function CareLine({ customerId }: { customerId: string }) {
  const t = useT();
  const locale = useLocale();
  const { data: customer } = useQuery(customerQuery(customerId));
  if (customer === undefined || customer.careNotes.length === 0) return null;
  return (
    <ul className={styles.line} aria-label={t('care.title')}>
      {customer.careNotes.slice(0, 6).map(({ id, kind, text }) => {
        const Icon = careIcons[kind];
        return (
          <li key={id} className={styles.chip} data-kind={kind}>
            <Icon size={14} aria-hidden />
            <span className={styles.kind}>{t(`care.kind.${kind}`)}</span>
            <span lang={langOf(text, locale)}>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
