import type { HandoverSheet } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import styles from '../handovers.module.css';

const kinds = [
  { key: 'harassment', tone: 'bad', label: 'handover.sheet.harassment' },
  { key: 'dissatisfied', tone: 'careful', label: 'handover.sheet.dissatisfied' },
  { key: 'legalHolds', tone: 'quiet', label: 'handover.sheet.legalHold' },
] as const;

/** What asks for care with this customer; nothing at all where nothing does. */
export function Cautions({ cautions }: { cautions: HandoverSheet['cautions'] }) {
  const t = useT();
  if (kinds.every(({ key }) => cautions[key].length === 0)) return null;
  return (
    <Section title={t('handover.sheet.cautions')}>
      <ul className={styles.lines}>
        {kinds.flatMap(({ key, tone, label }) =>
          cautions[key].map(({ id, subject }) => (
            <li key={`${key} ${id}`}>
              <span className={styles.mark} data-tone={tone}>
                {t(label)}
              </span>
              <Link to="/inbox/$conversationId" params={{ conversationId: id }}>
                {subject === '' ? t('handover.noSubject') : subject}
              </Link>
            </li>
          )),
        )}
      </ul>
    </Section>
  );
}
