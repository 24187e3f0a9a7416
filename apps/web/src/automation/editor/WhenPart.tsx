import type { AutomationTrigger } from '@madoguchi/contract';
import { MultiSelect, NumberInput, Select } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import { useTags } from '../../tags/queries.ts';
import styles from '../automation.module.css';
import { wholeWithin } from '../logic/draft.ts';
import { automationEvents } from '../logic/lists.ts';
import { inPage, options, statuses } from './options.ts';

type Props = { value: AutomationTrigger; tried: boolean; onChange: (trigger: AutomationTrigger) => void };

/** «When»: what sets the rule going. */
export function WhenPart({ value, tried, onChange }: Props) {
  const t = useT();
  const tags = useTags();
  const { event } = value;
  const aboutTags = event === 'tag_added' || event === 'tag_removed';
  return (
    <section className={styles.part} aria-labelledby="automation-when">
      <div className={styles.partHead}>
        <h2 className={styles.partTitle} id="automation-when">
          {t('automation.form.when')}
        </h2>
        <p className={styles.hint}>{t('automation.form.whenHint')}</p>
      </div>
      <Select
        label={t('automation.form.event')}
        description={event === 'message_read' ? t('automation.form.readingHint') : null}
        allowDeselect={false}
        comboboxProps={inPage}
        data={automationEvents.map((one) => ({ value: one, label: t(`automation.event.${one}`) }))}
        value={event}
        onChange={(chosen) => {
          const next = automationEvents.find((one) => one === chosen) ?? event;
          onChange({ event: next, statuses: [], tagIds: [], hours: next === 'waiting' ? 24 : null });
        }}
      />
      {event === 'status_changed' && (
        <MultiSelect
          label={t('automation.form.statuses')}
          comboboxProps={inPage}
          data={statuses.map((status) => ({ value: status, label: t(`inbox.status.${status}`) }))}
          value={value.statuses}
          onChange={(chosen) =>
            onChange({ ...value, statuses: statuses.filter((status) => chosen.includes(status)) })
          }
        />
      )}
      {aboutTags && (
        <MultiSelect
          label={t('automation.form.tags')}
          comboboxProps={inPage}
          searchable
          data={options(tags)}
          value={value.tagIds}
          onChange={(tagIds) => onChange({ ...value, tagIds })}
        />
      )}
      {event === 'waiting' && (
        <NumberInput
          label={t('automation.form.hoursWaiting')}
          description={t('automation.form.hoursHint')}
          min={1}
          max={720}
          allowDecimal={false}
          value={value.hours ?? ''}
          error={tried && !wholeWithin(value.hours, 720) && t('automation.form.missing')}
          onChange={(hours) => onChange({ ...value, hours: typeof hours === 'number' ? hours : null })}
        />
      )}
    </section>
  );
}
