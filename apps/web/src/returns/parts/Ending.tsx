import type { ReturnCase } from '@madoguchi/contract';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import styles from '../returns.module.css';
import { useReturnWrites } from '../useReturnWrites.ts';
import { Drafting } from './Drafting.tsx';

type How = 'rejected' | 'cancelled';

/** How a case ends before its time: refused by us, or not wanted any more; and what the customer is told then. */
export function Ending({ found, editable }: { found: ReturnCase; editable: boolean }) {
  const t = useT();
  const write = useReturnWrites(found.id);
  const [how, setHow] = useState<How | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const isOut = found.steps.some(
    ({ step, doneOn }) => (step === 'refund' || step === 'dispatch') && doneOn !== null,
  );
  const asked = how ?? 'rejected';

  async function end() {
    setChecked(true);
    if (reason.trim() === '') return false;
    const body = { basedOn: found.revision, how: asked, reason: reason.trim() };
    await write(api.post<ReturnCase>(`/returns/${found.id}/end`, body));
    return true;
  }

  if (found.state === 'rejected' || found.state === 'cancelled')
    return <Drafting found={found} message={found.state === 'rejected' ? 'reject' : 'cancel'} />;
  if (!editable || isOut) return null;
  return (
    <div className={`${styles.buttons} ${styles.ending}`}>
      {(['rejected', 'cancelled'] as const).map((each) => (
        <Button
          key={each}
          variant="default"
          onClick={() => {
            setChecked(false);
            setHow(each);
          }}
        >
          {t(`returns.end.${each}`)}
        </Button>
      ))}
      <Confirm
        opened={how !== null}
        title={t(`returns.end.${asked}Ask`)}
        confirmLabel={t(`returns.end.${asked}`)}
        dangerous={asked === 'rejected'}
        onConfirm={end}
        onClose={() => setHow(null)}
      >
        <p>{t(`returns.end.${asked}Lead`)}</p>
        <Textarea
          label={t('returns.end.reason')}
          autosize
          minRows={2}
          maxLength={1000}
          required
          value={reason}
          error={checked && reason.trim() === '' && t('returns.end.reasonMissing')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Confirm>
    </div>
  );
}
