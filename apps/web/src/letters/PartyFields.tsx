import { Textarea, TextInput } from '@mantine/core';
import type { LetterParty } from '@madoguchi/contract';
import type { ReactNode } from 'react';
import styles from '../improvement/improvement.module.css';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';

type PartyProps = {
  title: string;
  party: LetterParty;
  honorific?: boolean;
  onChange: (party: LetterParty) => void;
  children?: ReactNode;
};

/** Who a letter is to, or from. */
export function PartyFields({ title, party, honorific = false, onChange, children }: PartyProps) {
  const t = useT();
  const field = (name: keyof LetterParty, most: number) => (
    <TextInput
      label={t(`improvement.letter.party.${name}`)}
      maxLength={most}
      value={party[name]}
      onChange={(event) => onChange({ ...party, [name]: event.currentTarget.value })}
    />
  );
  return (
    <Section title={title}>
      <div className={styles.fields}>
        <div className={styles.pair}>
          {field('postalCode', 12)}
          {field('company', 200)}
        </div>
        <Textarea
          label={t('improvement.letter.party.address')}
          autosize
          maxLength={400}
          value={party.address}
          onChange={(event) => onChange({ ...party, address: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          {field('title', 200)}
          {field('name', 200)}
        </div>
        {honorific && <div className={styles.pair}>{field('honorific', 10)}</div>}
        {children}
      </div>
    </Section>
  );
}
