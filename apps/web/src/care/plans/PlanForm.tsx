import type { CarePlanDefinition, CareStep } from '@madoguchi/contract';
import { Button, Checkbox, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import record from '../../customers/record/record.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { tagsQuery } from '../../tags/queries.ts';
import styles from '../care.module.css';
import own from './plans.module.css';
import { closedDays, events, oneOf } from '../logic/choices.ts';
import { inOrder, isWhole, newStep } from '../logic/plan.ts';
import { PlanPreview } from './PlanPreview.tsx';
import { StepFields } from './StepFields.tsx';

type Keyed = { key: number; step: CareStep };
type Plan = { name: string; definition: CarePlanDefinition };
type Props = Plan & { onSave: (plan: Plan) => Promise<void> };

/** A plan to be written: what begins it, for whom, and its steps as they follow each other. */
export function PlanForm({ name: first, definition: given, onSave }: Props) {
  const t = useT();
  const maySet = useCan('automation:write');
  const [name, setName] = useState(first);
  const [plan, setPlan] = useState(given);
  const [steps, setSteps] = useState<Keyed[]>(() => given.steps.map((step, key) => ({ key, step })));
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const definition = { ...plan, steps: inOrder(steps.map(({ step }) => step)) };

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!isWhole(name, definition) || saving) return;
    setSaving(true);
    setError(null);
    try {
      await onSave({ name, definition });
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  }

  const change = (key: number, step: CareStep) =>
    setSteps((all) => all.map((one) => (one.key === key ? { key, step } : one)));
  const add = () =>
    setSteps((all) => [...all, { key: 1 + Math.max(-1, ...all.map(({ key }) => key)), step: newStep() }]);

  return (
    <div className={styles.columns}>
      <form onSubmit={(event) => void submit(event)} noValidate className={styles.parts}>
        <fieldset disabled={!maySet} className={styles.parts}>
          <Section>
            <div className={record.form}>
              <TextInput
                className={record.wide ?? ''}
                label={t('aftercare.plan.name')}
                maxLength={80}
                required
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                error={checked && name.trim() === '' && t('aftercare.plan.nameMissing')}
              />
              <PlanFields plan={plan} onChange={setPlan} />
            </div>
          </Section>
          <Section title={t('aftercare.plan.timeline')}>
            <ol className={own.timeline}>
              {steps.map(({ key, step }, index) => (
                <StepFields
                  key={key}
                  number={index + 1}
                  step={step}
                  checked={checked}
                  onChange={(next) => change(key, next)}
                  {...(steps.length > 1
                    ? { onRemove: () => setSteps((all) => all.filter((one) => one.key !== key)) }
                    : {})}
                />
              ))}
            </ol>
            {maySet && steps.length < 12 && (
              <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
                {t('aftercare.plan.addStep')}
              </Button>
            )}
          </Section>
        </fieldset>
        <FormFailure error={error} />
        {maySet && (
          <div>
            <Button type="submit" loading={saving}>
              {t('aftercare.plan.save')}
            </Button>
          </div>
        )}
      </form>
      {maySet && <PlanPreview definition={definition} />}
    </div>
  );
}

type FieldsProps = { plan: CarePlanDefinition; onChange: (plan: CarePlanDefinition) => void };

function PlanFields({ plan, onChange }: FieldsProps) {
  const t = useT();
  const { data: tags = [] } = useQuery(tagsQuery);
  const { conditions, stopOn } = plan;
  return (
    <>
      <Select
        label={t('aftercare.plan.event')}
        allowDeselect={false}
        value={plan.event}
        data={events.map((value) => ({ value, label: t(`aftercare.event.${value}`) }))}
        onChange={(value) => onChange({ ...plan, event: oneOf(events, value, plan.event) })}
      />
      <Select
        label={t('aftercare.plan.closedDay')}
        allowDeselect={false}
        value={plan.closedDay}
        data={closedDays.map((value) => ({ value, label: t(`aftercare.plan.closedDay.${value}`) }))}
        onChange={(value) => onChange({ ...plan, closedDay: oneOf(closedDays, value, plan.closedDay) })}
      />
      <Select
        label={t('aftercare.plan.language')}
        allowDeselect={false}
        value={plan.language}
        data={[
          { value: 'ja', label: '日本語' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(value) => onChange({ ...plan, language: value === 'en' ? 'en' : 'ja' })}
      />
      <NumberInput
        label={t('aftercare.plan.amount')}
        min={0}
        thousandSeparator=","
        value={conditions.amountAtLeast ?? ''}
        onChange={(value) =>
          onChange({
            ...plan,
            conditions: { ...conditions, amountAtLeast: value === '' ? null : Number(value) },
          })
        }
      />
      {tags.length > 0 && (
        <MultiSelect
          className={record.wide ?? ''}
          label={t('aftercare.plan.tags')}
          value={conditions.tagIds}
          data={tags.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(tagIds) => onChange({ ...plan, conditions: { ...conditions, tagIds } })}
        />
      )}
      <Checkbox
        className={record.wide ?? ''}
        label={t('aftercare.plan.stopReply')}
        checked={stopOn.reply}
        onChange={(event) => onChange({ ...plan, stopOn: { ...stopOn, reply: event.currentTarget.checked } })}
      />
      <Checkbox
        className={record.wide ?? ''}
        label={t('aftercare.plan.stopComplaint')}
        checked={stopOn.complaint}
        onChange={(event) =>
          onChange({ ...plan, stopOn: { ...stopOn, complaint: event.currentTarget.checked } })
        }
      />
    </>
  );
}
