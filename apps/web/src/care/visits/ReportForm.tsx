import type { VisitSheet } from '@madoguchi/contract';
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import record from '../../customers/record/record.module.css';
import { api } from '../../kit/api.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime } from '../../kit/time.ts';
import care from '../care.module.css';
import { useWrite } from '../useWrite.ts';
import { PromiseLines } from './PromiseLines.tsx';
import { faultOf, likelyKept, promisesOf, type PromiseLine } from './report.ts';
import styles from './visits.module.css';

const empty = { who: '', said: '', next: '', nextOn: '', note: '' };

/** What came of a visit: who was there, what was said, what comes next. */
export function ReportForm({ visit }: { visit: VisitSheet }) {
  const t = useT();
  const { pending, write } = useWrite();
  const [fields, setFields] = useState(empty);
  const [checked, setChecked] = useState(false);
  const [keeps, setKeeps] = useState<readonly string[]>(() => likelyKept(visit.promises, visit.at));
  const [lines, setLines] = useState<PromiseLine[]>([]);
  const [now] = useState(() => new Date());
  const timeZone = useTimeZone();
  const locale = useLocale();
  const faults = lines.map((line) => faultOf(line, now, timeZone));
  const isWrong = faults.some((fault) => fault !== null);
  const isMissing = fields.who.trim() === '' || fields.said.trim() === '';
  const isHalf = (fields.next.trim() === '') !== (fields.nextOn === '');
  const set = (name: keyof typeof empty) => (event: { currentTarget: { value: string } }) =>
    setFields({ ...fields, [name]: event.currentTarget.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isMissing || isHalf || isWrong) return;
    const nextOn = fields.nextOn === '' ? null : fields.nextOn;
    const report = { ...fields, nextOn, keeps, promises: promisesOf(lines) };
    void write(() => api.put(`/visits/${visit.id}/report`, report));
  };
  return (
    <form onSubmit={submit} noValidate className={record.form}>
      <TextInput
        className={record.wide ?? ''}
        label={t('aftercare.visit.who')}
        required
        maxLength={300}
        value={fields.who}
        onChange={set('who')}
        error={checked && isMissing && t('aftercare.visit.reportMissing')}
      />
      <Textarea
        className={record.wide ?? ''}
        label={t('aftercare.visit.said')}
        required
        autosize
        minRows={4}
        maxLength={4000}
        value={fields.said}
        onChange={set('said')}
      />
      <TextInput
        label={t('aftercare.visit.next')}
        maxLength={60}
        value={fields.next}
        onChange={set('next')}
        error={checked && isHalf && t('aftercare.visit.nextMissing')}
      />
      <TextInput
        type="date"
        label={t('aftercare.visit.nextOn')}
        value={fields.nextOn}
        onChange={set('nextOn')}
      />
      <TextInput
        className={record.wide ?? ''}
        label={t('aftercare.visit.note')}
        maxLength={200}
        value={fields.note}
        onChange={set('note')}
      />
      {visit.promises.length > 0 && (
        <fieldset className={styles.keeps}>
          <legend>{t('aftercare.visit.keeps')}</legend>
          {visit.promises.map(({ id, text, dueAt }) => (
            <Checkbox
              key={id}
              checked={keeps.includes(id)}
              onChange={() =>
                setKeeps(keeps.includes(id) ? keeps.filter((each) => each !== id) : [...keeps, id])
              }
              label={text}
              description={formatDateTime(dueAt, locale, timeZone)}
            />
          ))}
        </fieldset>
      )}
      <fieldset className={styles.keeps}>
        <legend>{t('aftercare.visit.promised')}</legend>
        {visit.promiseIn === null ? (
          <p className={care.source}>{t('aftercare.visit.promiseNowhere')}</p>
        ) : (
          <PromiseLines
            lines={lines}
            faults={faults.map((fault) =>
              checked && fault !== null ? t(`aftercare.visit.promiseFault.${fault}`) : null,
            )}
            onChange={setLines}
          />
        )}
      </fieldset>
      <div className={record.wide}>
        <Button type="submit" loading={pending}>
          {t('aftercare.visit.saveReport')}
        </Button>
      </div>
    </form>
  );
}
