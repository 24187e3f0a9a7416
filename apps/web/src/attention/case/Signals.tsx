import type { AttentionDetail, AttentionSignal } from '@madoguchi/contract';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { useForm } from '../../kit/useForm.ts';
import formStyles from '../../kit/form.module.css';
import { OpenEvidence } from '../OpenEvidence.tsx';
import { Reason } from '../Reason.tsx';
import { useAttentionWrites } from '../useAttentionWrites.ts';
import styles from './case.module.css';

/** What a case rests on: what stands first, then what does not any more. */
export function Signals({ found, editable }: { found: AttentionDetail; editable: boolean }) {
  const t = useT();
  const [resting, setResting] = useState<AttentionSignal | null>(null);
  const standing = found.signals.filter((signal) => signal.standing);
  const ended = found.signals.filter((signal) => !signal.standing);
  const { restore } = useAttentionWrites(found.id);

  async function takeBack(id: string) {
    try {
      await restore(id);
    } catch (error) {
      notify(problemText(t, error), 'bad');
    }
  }

  return (
    <>
      <ul className={styles.signals} aria-label={t('attention.case.signals')}>
        {standing.map((signal) => (
          <li key={signal.id} className={styles.signal}>
            <Reason signal={signal} />
            <div className={styles.signalActs}>
              <OpenEvidence signal={signal} />
              {editable && (
                <Button size="xs" variant="default" onClick={() => setResting(signal)}>
                  {t('attention.signal.rest')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <details className={styles.past} open={standing.length === 0}>
          <summary>{t('attention.case.past', { count: ended.length })}</summary>
          <ul className={styles.signals}>
            {ended.map((signal) => (
              <li key={signal.id} className={styles.signal}>
                <Reason signal={signal} />
                <div className={styles.signalActs}>
                  <span className={styles.end}>
                    {signal.end !== null && t(`attention.signal.end.${signal.end}`)}
                  </span>
                  {signal.why !== null && <span className={styles.why}>{signal.why}</span>}
                  <OpenEvidence signal={signal} />
                  {editable && signal.end === 'rested' && (
                    <Button size="xs" variant="default" onClick={() => void takeBack(signal.id)}>
                      {t('attention.signal.restore')}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Modal
        opened={resting !== null}
        onClose={() => setResting(null)}
        title={t('attention.rest.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {resting !== null && <RestForm caseId={found.id} signal={resting} onDone={() => setResting(null)} />}
      </Modal>
    </>
  );
}

function RestForm({
  caseId,
  signal,
  onDone,
}: {
  caseId: string;
  signal: AttentionSignal;
  onDone: () => void;
}) {
  const t = useT();
  const { rest } = useAttentionWrites(caseId);
  const form = useForm({
    initial: { why: '' },
    rules: { why: (why) => (why.trim() === '' ? 'attention.rest.missing' : null) },
  });
  return (
    <form
      className={formStyles.form}
      noValidate
      onSubmit={form.submit(async ({ why }) => {
        await rest(signal.id, why.trim());
        onDone();
      })}
    >
      <FormFailure error={form.failure} />
      <p className={styles.lead}>{t('attention.rest.lead')}</p>
      <Reason signal={signal} />
      <TextInput
        label={t('attention.rest.why')}
        description={t('attention.rest.whyHint')}
        maxLength={500}
        data-autofocus
        {...form.field('why')}
      />
      <div className={formStyles.buttons}>
        <Button type="submit" loading={form.pending}>
          {t('attention.signal.rest')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
