import type { ApprovalState } from '@madoguchi/contract';
import { IconArrowBackUp, IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import styles from './parts.module.css';

const icons = { waiting: IconClock, sent_back: IconArrowBackUp, approved: IconCheck, withdrawn: IconX };

/** Where a reply stands, in words and a sign. */
export function StateChip({ state }: { state: ApprovalState }) {
  const t = useT();
  const Icon = icons[state];
  return (
    <span className={styles.chip} data-state={state}>
      <Icon size={13} aria-hidden />
      {t(`approval.state.${state}`)}
    </span>
  );
}
