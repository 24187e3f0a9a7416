import type { Reading } from '@madoguchi/contract';
import { UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconClockExclamation,
  IconMoodEmpty,
  IconMoodSad,
  IconShieldExclamation,
} from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import { judgementsOf } from '../logic/evidence.ts';
import styles from './Reading.module.css';

const icons = {
  harassment: IconShieldExclamation,
  dissatisfied: IconMoodSad,
  veiled: IconMoodEmpty,
  urgent: IconClockExclamation,
};

type Props = { reading: Reading | null; opened: boolean; panelId: string; onToggle: () => void };

/** What should be noticed about a customer's message, quietly; opens to the words it rests on. */
export function ReadingBadges({ reading, opened, panelId, onToggle }: Props) {
  const t = useT();
  const judgements = judgementsOf(reading);
  if (judgements.length === 0) return null;
  return (
    <UnstyledButton
      className={styles.badges}
      aria-expanded={opened}
      aria-controls={panelId}
      title={t('reading.why')}
      onClick={onToggle}
    >
      {judgements.map((judgement) => {
        const Icon = icons[judgement];
        return (
          <span key={judgement} className={styles.badge} data-judgement={judgement}>
            <Icon size={15} aria-hidden />
            {t(`reading.${judgement}`)}
          </span>
        );
      })}
      <IconChevronDown size={14} className={styles.chevron} aria-hidden />
    </UnstyledButton>
  );
}
