import type { ReturnCase } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { dayText } from '../../orders/days.ts';
import styles from '../returns.module.css';
import { useReturnWrites } from '../useReturnWrites.ts';
import { stepName } from '../words.ts';
import { Drafting } from './Drafting.tsx';
import { StepForm } from './StepForm.tsx';

type Step = ReturnCase['steps'][number];

/** Where a step stands among the others. */
function standingOf({ state, step: next, late }: ReturnCase, { step, doneOn }: Step) {
  if (doneOn !== null) return 'done';
  if (state !== 'open' || step !== next) return 'later';
  return late ? 'late' : 'next';
}

/** The steps of a case in their order; the next one open to be done, the last one that was done may be undone. */
export function Steps({ found, editable }: { found: ReturnCase; editable: boolean }) {
  const t = useT();
  const locale = useLocale();
  const last = found.steps.findLast(({ doneOn }) => doneOn !== null);
  return (
    <ol className={styles.steps}>
      {found.steps.map((step, at) => {
        const standing = standingOf(found, step);
        const isOpen = standing === 'next' || standing === 'late';
        return (
          <li key={step.step} className={styles.step} data-standing={standing}>
            <span className={styles.mark} aria-hidden>
              {standing === 'done' ? <IconCheck size={15} /> : at + 1}
            </span>
            <div>
              <div className={styles.name}>
                {stepName(t, step.step, found.kind)}
                {step.doneOn !== null && (
                  <span className={styles.quiet}>
                    {step.skipped
                      ? t('returns.skipped')
                      : t('returns.doneOn', { day: dayText(step.doneOn, locale) })}{' '}
                    {step.doneBy?.name}
                  </span>
                )}
                {isOpen && step.dueOn !== null && (
                  <span className={styles.quiet}>
                    {t('returns.due', { day: dayText(step.dueOn, locale) })} {step.owner?.name}
                  </span>
                )}
                {step.drafted && <span className={styles.quiet}>{t('returns.drafted')}</span>}
              </div>
              {!isOpen && step.note !== '' && <p className={styles.note}>{step.note}</p>}
              {isOpen && editable && (
                <StepForm key={`${step.step} ${found.revision}`} found={found} step={step} />
              )}
              {step === last && step.step !== 'refund' && editable && <Undo found={found} step={step} />}
              {step === last &&
                !step.skipped &&
                found.state !== 'rejected' &&
                found.state !== 'cancelled' && <Drafting found={found} message={step.step} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Undo({ found, step }: { found: ReturnCase; step: Step }) {
  const t = useT();
  const write = useReturnWrites(found.id);
  const [failure, setFailure] = useState<unknown>(null);

  async function undo() {
    setFailure(null);
    const body = { basedOn: found.revision, done: false };
    try {
      await write(api.put<ReturnCase>(`/returns/${found.id}/steps/${step.step}`, body));
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => void undo()}>
        {t('returns.undo')}
      </Button>
      <FormFailure error={failure} />
    </>
  );
}
