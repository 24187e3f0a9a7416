import type { CareStep } from '@madoguchi/contract';
import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import record from '../../customers/record/record.module.css';
import own from './plans.module.css';
import { doers, oneOf, purposes, ways } from '../logic/choices.ts';
import { distanceOf, distanceWords, stepAt } from '../logic/plan.ts';

type Props = {
  number: number;
  step: CareStep;
  checked: boolean;
  onChange: (step: CareStep) => void;
  onRemove?: () => void;
};

/** One step of a plan: a point on the timeline, with what happens there. */
export function StepFields({ number, step, checked, onChange, onRemove }: Props) {
  const t = useT();
  const distance = distanceOf(step);
  return (
    <li className={own.point}>
      <p className={own.pointTitle}>
        <strong>{distanceWords(t, step)}</strong> {step.name || t('aftercare.plan.step', { number })}
      </p>
      <fieldset className={record.form}>
        <legend className={own.hidden}>{t('aftercare.plan.step', { number })}</legend>
        <TextInput
          className={record.wide ?? ''}
          label={t('aftercare.plan.stepName')}
          required
          maxLength={60}
          value={step.name}
          onChange={(event) => onChange({ ...step, name: event.currentTarget.value })}
          error={checked && step.name.trim() === '' && t('aftercare.plan.nameMissing')}
        />
        <div className={`${record.wide} ${own.distance}`} role="group" aria-label={t('aftercare.plan.when')}>
          <NumberInput
            label={t('aftercare.plan.when')}
            min={0}
            max={730}
            value={distance.count}
            onChange={(value) => onChange({ ...step, ...stepAt({ ...distance, count: Number(value) || 0 }) })}
          />
          <Select
            aria-label={t('aftercare.plan.amountOf')}
            allowDeselect={false}
            value={distance.unit}
            data={(['days', 'months'] as const).map((value) => ({
              value,
              label: t(`aftercare.plan.unit.${value}`),
            }))}
            onChange={(value) =>
              onChange({ ...step, ...stepAt({ ...distance, unit: value === 'months' ? 'months' : 'days' }) })
            }
          />
          <Select
            aria-label={t('aftercare.plan.side')}
            allowDeselect={false}
            value={distance.side}
            data={(['after', 'before'] as const).map((value) => ({
              value,
              label: t(`aftercare.plan.${value}`),
            }))}
            onChange={(value) =>
              onChange({ ...step, ...stepAt({ ...distance, side: value === 'before' ? 'before' : 'after' }) })
            }
          />
        </div>
        <Select
          label={t('aftercare.plan.purpose')}
          allowDeselect={false}
          value={step.purpose}
          data={purposes.map((value) => ({ value, label: t(`aftercare.purpose.${value}`) }))}
          onChange={(value) => {
            const purpose = oneOf(purposes, value, step.purpose);
            onChange({ ...step, purpose, promotional: purpose === 'offer' || step.promotional });
          }}
        />
        <Select
          label={t('aftercare.plan.way')}
          allowDeselect={false}
          value={step.way}
          data={ways.map((value) => ({ value, label: t(`aftercare.way.${value}`) }))}
          onChange={(value) => onChange({ ...step, way: oneOf(ways, value, step.way) })}
        />
        <Select
          label={t('aftercare.plan.who')}
          allowDeselect={false}
          value={step.who}
          data={doers.map((value) => ({ value, label: t(`aftercare.who.${value}`) }))}
          onChange={(value) => onChange({ ...step, who: oneOf(doers, value, step.who) })}
        />
        <NumberInput
          label={t('aftercare.plan.prepare')}
          min={0}
          max={90}
          value={step.prepareDays}
          onChange={(value) => onChange({ ...step, prepareDays: Number(value) || 0 })}
        />
        <Checkbox
          className={record.wide ?? ''}
          label={t('aftercare.plan.promotional')}
          checked={step.promotional}
          onChange={(event) => onChange({ ...step, promotional: event.currentTarget.checked })}
        />
        <Textarea
          className={record.wide ?? ''}
          label={t('aftercare.plan.text')}
          description={t('aftercare.plan.textHint')}
          autosize
          minRows={4}
          maxRows={16}
          maxLength={4000}
          value={step.text}
          onChange={(event) => onChange({ ...step, text: event.currentTarget.value })}
        />
        {onRemove !== undefined && (
          <div className={record.wide}>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconTrash size={14} aria-hidden />}
              onClick={onRemove}
            >
              {t('aftercare.plan.removeStep')}
            </Button>
          </div>
        )}
      </fieldset>
    </li>
  );
}
