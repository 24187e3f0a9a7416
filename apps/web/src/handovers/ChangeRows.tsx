import type { ContactChange } from '@madoguchi/contract';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { Section } from '../kit/Screen.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import type { Translate } from '../kit/translate.ts';
import { When } from '../kit/When.tsx';
import { PagedRows } from '../settings/PagedRows.tsx';
import styles from './handovers.module.css';
import { changesQuery } from './queries.ts';
import { customerWord, peopleWords } from './words.ts';

/** What was so when the contact person changed: why it was needed, or nothing that says so. */
export function circumstances(t: Translate, change: ContactChange): string[] {
  const { handoverId, fromLeft, fromAway, fromLoad, ceiling } = change;
  const said: string[] = [];
  if (handoverId !== null) said.push(t('changes.byHandover'));
  if (fromLeft) said.push(t('changes.left'));
  else if (fromAway) said.push(t('changes.away'));
  if (ceiling !== null && fromLoad !== null && fromLoad >= ceiling)
    said.push(t('changes.full', { load: fromLoad }));
  return said;
}

/** The changes behind the figures, the newest first. */
export function ChangeRows() {
  const t = useT();
  const [only, setOnly] = useState(false);
  return (
    <Section title={t('changes.rows')}>
      <Checkbox
        mb={10}
        label={t('changes.onlyUnnecessary')}
        checked={only}
        onChange={({ currentTarget: { checked } }) => setOnly(checked)}
      />
      <PagedRows
        query={changesQuery(null, only)}
        label={t('changes.rows')}
        empty={<p className={styles.quiet}>{t('changes.noRows')}</p>}
        renderRow={(change) => (
          <Row
            key={change.id}
            title={
              <Link to="/customers/$customerId" params={{ customerId: change.customer.id }}>
                {customerWord(change.customer)}
              </Link>
            }
            detail={
              <span className={styles.facts}>
                <span>{peopleWords(t, change)}</span>
                <When at={change.at} />
                {circumstances(t, change).map((text) => (
                  <span key={text}>{text}</span>
                ))}
              </span>
            }
            actions={change.unnecessary && <StateDot tone="careful">{t('changes.unnecessary')}</StateDot>}
          />
        )}
      />
    </Section>
  );
}
