import type { Call } from '@madoguchi/contract';
import { ActionIcon, Button, Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, RefObject } from 'react';
import { CareLine } from '../../customers/care/CareLine.tsx';
import { api, hasCode } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { useMe, useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { closeCallForm, type FormSubject } from '../callFormStore.ts';
import { sendDraft } from '../draftsOnTheWay.ts';
import * as logic from '../logic/form.ts';
import { callState } from '../logic/words.ts';
import { callQuery } from '../queries.ts';
import styles from './CallForm.module.css';
import { CallbackFields } from './CallbackFields.tsx';
import { useCallDraft } from './useCallDraft.ts';
import { useFormKeys } from './useFormKeys.ts';
import { WhoField } from './WhoField.tsx';

/** The form one fills while one speaks, beside whatever one looks at; by the keyboard alone. Keyed by what it is about. */
export default function CallForm({ subject }: { subject: FormSubject }) {
  const t = useT();
  const isNew = subject.about.startsWith('new');
  const panel = useRef<HTMLElement>(null);
  const { data: call } = useQuery({ ...callQuery(subject.about), enabled: !isNew });
  return (
    <section role="dialog" aria-label={t('callForm.title')} className={styles.panel} ref={panel}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {call === undefined ? t('callForm.title') : `${t('callForm.title')} · ${callState(t, call)}`}
        </h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('callForm.close')}
          onClick={closeCallForm}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </header>
      {isNew || call !== undefined ? (
        <Fields subject={subject} call={call ?? null} panel={panel} />
      ) : (
        <div className={styles.body}>
          <Skeletons rows={3} height={56} />
        </div>
      )}
    </section>
  );
}

type FieldsProps = {
  subject: FormSubject;
  call: Call | null;
  panel: RefObject<HTMLElement | null>;
};

function Fields({ subject, call, panel }: FieldsProps) {
  const t = useT();
  const timeZone = useTimeZone();
  const queryClient = useQueryClient();
  const { member } = useMe();
  const [initial] = useState(() => begin(subject, call, member.id));
  const { fields, change, keeping, forget } = useCallDraft(subject.about, initial);
  const [problems, setProblems] = useState<logic.FormProblem[]>([]);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const form = useRef<HTMLFormElement>(null);
  const isReady = fields !== null;
  useFormKeys(panel, {
    onSave: () => {
      if (fields !== null) void save(fields);
    },
    onClose: closeCallForm,
  });
  useEffect(() => {
    if (!isReady) return;
    const first = form.current?.querySelector<HTMLElement>('[data-autofocus]');
    (first ?? form.current?.querySelector('textarea'))?.focus();
  }, [isReady]);
  if (fields === null)
    return (
      <div className={styles.body}>
        <Skeletons rows={3} height={56} />
      </div>
    );
  const isUnknown = call === null || logic.isUnknown(call);

  async function save(values: logic.CallFields) {
    const found = logic.problemsOf(values, { now: new Date(), timeZone, isKnownCall: call !== null });
    setProblems(found);
    if (found.length > 0 || saving) return;
    setSaving(true);
    setFailure(null);
    try {
      if (call === null)
        await api.post('/calls', { ...logic.recordRequest(values, timeZone), draft: subject.about });
      else await api.patch(`/calls/${call.id}`, logic.updateRequest(values, call, timeZone));
      forget();
      notify(t('callForm.saved'));
      closeCallForm();
      for (const key of ['calls', 'callbacks']) await queryClient.invalidateQueries({ queryKey: [key] });
    } catch (error) {
      if (isAboutNumber(error)) setProblems(['number']);
      else setFailure(error);
    } finally {
      setSaving(false);
    }
  }

  async function discard() {
    forget();
    const gone = sendDraft(subject.about, api.delete(`/call-draft?about=${subject.about}`));
    closeCallForm();
    await gone.catch(() => undefined);
  }

  const current = fields;
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save(current);
      }}
    >
      <div className={styles.body}>
        {call === null && (
          <SegmentedControl
            aria-label={t('callForm.direction')}
            value={fields.direction}
            onChange={(value) => change({ direction: value === 'outbound' ? 'outbound' : 'inbound' })}
            data={[
              { value: 'inbound', label: t('call.inbound') },
              { value: 'outbound', label: t('call.outbound') },
            ]}
          />
        )}
        {(isUnknown || fields.customerId !== '') && (
          <WhoField
            fields={fields}
            onChange={change}
            nameOnly={call !== null}
            settled={!isUnknown}
            error={
              (problems.includes('who') && t('callForm.missingWho')) ||
              (problems.includes('number') && t('callForm.wrongNumber'))
            }
          />
        )}
        {fields.customerId !== '' && <CareLine customerId={fields.customerId} />}
        {call === null && (
          <SegmentedControl
            aria-label={t('callForm.outcome')}
            value={fields.outcome}
            onChange={(value) =>
              change({ outcome: logic.outcomes.find((one) => one === value) ?? 'answered' })
            }
            className={styles.outcomes ?? ''}
            data={logic.outcomes
              .filter((one) => one !== 'failed' && (one !== 'busy' || fields.direction === 'outbound'))
              .map((one) => ({ value: one, label: t(`call.outcome.${fields.direction}.${one}`) }))}
          />
        )}
        <Textarea
          label={t('callForm.notes')}
          description={t('callForm.notesHint')}
          name="notes"
          autosize
          minRows={4}
          maxRows={12}
          maxLength={20_000}
          value={fields.notes}
          onChange={(event) => change({ notes: event.currentTarget.value })}
        />
        <CallbackFields
          channelId={call?.channelId ?? null}
          fields={fields}
          onChange={change}
          error={problems.includes('time') && t('callForm.missingTime')}
        />
        <div className={styles.pair}>
          {call === null && fields.outcome === 'answered' && (
            <TextInput
              label={t('callForm.minutes')}
              name="minutes"
              inputMode="decimal"
              autoComplete="off"
              value={fields.minutes}
              error={problems.includes('minutes') && t('callForm.wrongMinutes')}
              onChange={(event) => change({ minutes: event.currentTarget.value })}
            />
          )}
          <Checkbox
            className={styles.done ?? ''}
            label={t('callForm.done')}
            checked={fields.done !== ''}
            onChange={(event) => change({ done: event.currentTarget.checked ? '1' : '' })}
          />
        </div>
        <FormFailure error={failure} />
      </div>
      <footer className={styles.foot}>
        <span className={styles.keeping} role="status">
          {keeping === 'kept' && t('callForm.kept')}
          {keeping === 'keeping' && t('callForm.keeping')}
          {keeping === 'failed' && t('callForm.notKept')}
        </span>
        <Button variant="subtle" color="gray" size="sm" onClick={() => void discard()}>
          {t('callForm.discard')}
        </Button>
        <Button type="submit" size="sm" loading={saving} title={t('callForm.saveKeys')}>
          {t('callForm.save')}
        </Button>
      </footer>
    </form>
  );
}

/** Whether the server could not read the number. */
function isAboutNumber(error: unknown): boolean {
  return (
    hasCode(error, 'invalid_request') && error.problem.errors?.some(({ path }) => path === 'number') === true
  );
}

function begin({ customer }: FormSubject, call: Call | null, memberId: string): logic.CallFields {
  const empty = logic.emptyFields(new Date(), memberId);
  if (call !== null) return logic.ofCall(empty, call);
  if (customer === null) return empty;
  const { id, name, honorific } = customer;
  return { ...empty, customerId: id, customerName: name, honorific };
}
