import { Button, TextInput } from '@mantine/core';
import type { Improvement } from '@madoguchi/contract';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { required } from '../../kit/fields.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { useForm } from '../../kit/useForm.ts';
import { When } from '../../kit/When.tsx';
import styles from '../improvement.module.css';
import { eventDetail } from '../logic/events.ts';
import { useCaseWrites } from '../useCaseWrites.ts';

/** Who was told what, when, how. */
export function Told({ found }: { found: Improvement }) {
  const t = useT();
  const mayWrite = useCan('conversations:write');
  const [adding, setAdding] = useState(false);
  const told = found.events.filter(({ kind }) => kind === 'told');
  if (told.length === 0 && !mayWrite) return null;
  return (
    <Section title={t('improvement.told')} lead={t('improvement.toldLead')}>
      <ul className={styles.plain}>
        {told.map((event) => (
          <li key={event.id}>
            <span className={styles.between}>
              <strong>{event.data['who']}</strong>
              <span className={styles.quiet}>
                <When at={event.at} />
              </span>
            </span>
            <span>{eventDetail(event)}</span>
          </li>
        ))}
      </ul>
      {mayWrite && !adding && (
        <Button variant="default" mt={told.length > 0 ? 8 : 0} onClick={() => setAdding(true)}>
          {t('improvement.tell')}
        </Button>
      )}
      {adding && <TellForm found={found} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function TellForm({ found, onClose }: { found: Improvement; onClose: () => void }) {
  const t = useT();
  const write = useCaseWrites(found.id);
  const told = useForm({ initial: { who: '', what: '', how: '' }, rules: { who: required, what: required } });
  return (
    <form
      noValidate
      className={styles.fields}
      onSubmit={told.submit(async (body) => {
        await write(api.post<Improvement>(`/improvements/${found.id}/told`, body));
        onClose();
      })}
    >
      <TextInput label={t('improvement.told.who')} maxLength={200} {...told.field('who')} />
      <TextInput label={t('improvement.told.what')} maxLength={1000} {...told.field('what')} />
      <TextInput label={t('improvement.told.how')} maxLength={200} {...told.field('how')} />
      <FormFailure error={told.failure} />
      <div className={styles.buttons}>
        <Button type="submit" loading={told.pending}>
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
