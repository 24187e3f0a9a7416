import type { CompanyCare } from '@madoguchi/contract';
import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api } from '../../kit/api.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import styles from '../care.module.css';
import { companyCareQuery } from '../queries.ts';
import { useWrite } from '../useWrite.ts';
import { DateForm } from './DateForm.tsx';
import { DatesBlock } from './DatesBlock.tsx';

type Props = { companyId: string; editable: boolean };

/** What holds for all of a company's people: whether they may take gifts, and the company's days. */
export function CompanyCarePart({ companyId, editable }: Props) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const { data: care, error, refetch } = useQuery(companyCareQuery(companyId));
  const close = () => setAdding(false);
  return (
    <Section title={t('aftercare.company.title')}>
      {care === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {care !== undefined && (
        <div className={styles.part}>
          <Policy
            key={`${care.giftsRefused} ${care.note}`}
            companyId={companyId}
            care={care}
            editable={editable}
          />
          <DatesBlock dates={care.dates} editable={editable} onAdd={() => setAdding(true)} />
        </div>
      )}
      <Modal
        opened={adding}
        onClose={close}
        title={t('aftercare.date.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <DateForm path={`/companies/${companyId}`} first="company_anniversary" onClose={close} />
      </Modal>
    </Section>
  );
}

function Policy({ companyId, care, editable }: Props & { care: CompanyCare }) {
  const t = useT();
  const { pending, write } = useWrite();
  const [giftsRefused, setRefused] = useState(care.giftsRefused);
  const [note, setNote] = useState(care.note);
  const isChanged = giftsRefused !== care.giftsRefused || note !== care.note;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write(() => api.put(`/companies/${companyId}/care`, { giftsRefused, note }));
  };
  return (
    <form onSubmit={submit} className={styles.parts}>
      <Checkbox
        label={t('aftercare.company.refused')}
        disabled={!editable}
        checked={giftsRefused}
        onChange={(event) => setRefused(event.currentTarget.checked)}
      />
      {giftsRefused && (
        <TextInput
          label={t('aftercare.company.note')}
          maxLength={500}
          readOnly={!editable}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {editable && isChanged && (
        <div>
          <Button type="submit" loading={pending}>
            {t('aftercare.plan.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
