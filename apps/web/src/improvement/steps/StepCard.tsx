import { Button, NativeSelect, UnstyledButton } from '@mantine/core';
import type { Improvement, ImprovementStep } from '@madoguchi/contract';
import { IconCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api, hasCode } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { membersQuery } from '../../kit/queries.ts';
import { When } from '../../kit/When.tsx';
import styles from './steps.module.css';
import own from '../improvement.module.css';
import { fieldErrors } from '../logic/saving.ts';
import { briefOf, draftOf, printOf, sentContent, standingOf, type StepDraft } from '../logic/steps.ts';
import { caseQuery } from '../queries.ts';
import { InstantField } from './InstantField.tsx';
import { StepFields } from './StepFields.tsx';

type Props = {
  found: Improvement;
  step: ImprovementStep;
  nth: number;
  now: Date;
  opened: boolean;
  editable: boolean;
  onToggle: () => void;
};

/** One step: folded to a line, or open to be filled in and done. */
export function StepCard({ found, step, nth, now, opened, editable, onToggle }: Props) {
  const t = useT();
  const id = useId();
  const state = found.steps[step];
  const standing = standingOf(found, step, now);
  const brief = briefOf(found, step);
  const due = state.doneAt ?? state.dueAt;
  return (
    <section className={styles.step} data-standing={standing} aria-label={t(`improvement.step.${step}`)}>
      <UnstyledButton className={styles.head} aria-expanded={opened} aria-controls={id} onClick={onToggle}>
        <span className={styles.mark} aria-hidden>
          {standing === 'done' ? <IconCheck size={16} /> : nth}
        </span>
        <span className={styles.name}>{t(`improvement.step.${step}`)}</span>
        <span className={styles.due}>
          {t(`improvement.standing.${standing}`)} {due !== null && <When at={due} />}
        </span>
        {!opened && brief !== '' && <span className={styles.brief}>{brief}</span>}
      </UnstyledButton>
      {opened && (
        <div className={styles.body} id={id}>
          <p className={styles.lead}>{t(`improvement.step.${step}.lead`)}</p>
          <StepForm found={found} step={step} editable={editable} />
        </div>
      )}
    </section>
  );
}

function StepForm({ found, step, editable }: Pick<Props, 'found' | 'step' | 'editable'>) {
  const t = useT();
  const queryClient = useQueryClient();
  const members = useQuery(membersQuery).data ?? [];
  const [edited, setEdited] = useState<{ draft: StepDraft; from: string } | null>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const draft = edited?.draft ?? draftOf(found, step);
  const print = printOf(found, step);
  const isDone = found.steps[step].doneAt !== null;
  const overtaken = edited !== null && edited.from !== print;
  const change = (changed: StepDraft) => {
    setEdited({ draft: changed, from: edited?.from ?? print });
    setErrors({});
  };

  async function save(done: boolean) {
    setPending(true);
    setFailure(null);
    try {
      const { ownerId, dueAt } = draft;
      const body = { basedOn: found.revision, ownerId, dueAt, content: sentContent(draft), done };
      const saved = await api.put<Improvement>(`/improvements/${found.id}/steps/${step}`, body);
      putAnswer(queryClient, caseQuery(found.id).queryKey, saved);
      setEdited(null);
      notify(t(done && !isDone ? 'improvement.done' : 'improvement.saved'));
    } catch (error) {
      const wrong = hasCode(error, 'unprocessable', 'invalid_request') ? fieldErrors(error.problem) : [];
      setErrors(Object.fromEntries(wrong.map((path) => [path, t('improvement.missing')])));
      setFailure(wrong.length === 0 ? error : null);
      if (hasCode(error, 'conflict')) await queryClient.invalidateQueries({ queryKey: ['improvements'] });
    } finally {
      setPending(false);
    }
  }

  return (
    <fieldset className={styles.group} disabled={!editable}>
      <StepFields draft={draft} errors={errors} onChange={change} />
      <div className={own['pair']}>
        <NativeSelect
          label={t('improvement.stepOwner')}
          value={draft.ownerId ?? ''}
          data={[
            { value: '', label: t('improvement.noOwner') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) =>
            change({ ...draft, ownerId: event.currentTarget.value === '' ? null : event.currentTarget.value })
          }
        />
        <InstantField
          label={t('improvement.stepDue')}
          value={draft.dueAt}
          onChange={(dueAt) => change({ ...draft, dueAt })}
        />
      </div>
      {overtaken && (
        <Notice
          tone="careful"
          action={
            <Button variant="default" size="sm" onClick={() => setEdited(null)}>
              {t('improvement.takeTheirs')}
            </Button>
          }
        >
          {t('improvement.overtaken')}
        </Notice>
      )}
      {Object.keys(errors).length > 0 && <Notice tone="careful">{t('improvement.missingHint')}</Notice>}
      <FormFailure error={failure} />
      {editable && (
        <div className={own['buttons']}>
          {isDone ? (
            <>
              <Button
                loading={pending}
                disabled={edited === null || overtaken}
                onClick={() => void save(true)}
              >
                {t('common.save')}
              </Button>
              <Button
                variant="default"
                loading={pending}
                disabled={overtaken}
                onClick={() => void save(false)}
              >
                {t('improvement.undo')}
              </Button>
            </>
          ) : (
            <>
              <Button loading={pending} disabled={overtaken} onClick={() => void save(true)}>
                {t('improvement.markDone')}
              </Button>
              <Button
                variant="default"
                loading={pending}
                disabled={edited === null || overtaken}
                onClick={() => void save(false)}
              >
                {t('improvement.saveHalf')}
              </Button>
            </>
          )}
        </div>
      )}
    </fieldset>
  );
}
