import type { AutomationCondition } from '@madoguchi/contract';
import { MultiSelect, Select, TagsInput } from '@mantine/core';
import { CustomersField } from '../../approvals/settings/CustomersField.tsx';
import { useChannels, useMembers } from '../../inbox/data/useDesk.ts';
import { useT } from '../../kit/i18n.tsx';
import { useTags } from '../../tags/queries.ts';
import styles from '../automation.module.css';
import { conditionLacks } from '../logic/draft.ts';
import { automationLanguages, readingMarks } from '../logic/lists.ts';
import type { Names } from '../logic/words.ts';
import { inPage, statuses, withChosen } from './options.ts';

type Props = {
  value: AutomationCondition;
  names: Names;
  tried: boolean;
  onChange: (condition: AutomationCondition) => void;
  onNames: (names: Names) => void;
};

const nobody = 'nobody';
const places = ['either', 'subject', 'body'] as const;

/** What a condition looks for. Nothing for those that say it all by their kind. */
export function ConditionValues({ value, names, tried, onChange, onNames }: Props) {
  const t = useT();
  const channels = useChannels() ?? [];
  const members = useMembers();
  const tags = useTags();
  const gone = t('automation.gone');
  const error = tried && conditionLacks(value) && t('automation.form.missing');
  const several = (
    data: { value: string; label: string }[],
    chosen: readonly string[],
    choose: (ids: string[]) => void,
  ) => (
    <MultiSelect
      label={t(`automation.condition.${value.kind}`)}
      data={data}
      value={[...chosen]}
      searchable={data.length > 8}
      comboboxProps={inPage}
      error={error}
      onChange={choose}
    />
  );
  switch (value.kind) {
    case 'words':
      return (
        <div className={styles.skillForm}>
          <Select
            label={t('automation.form.where')}
            allowDeselect={false}
            comboboxProps={inPage}
            data={places.map((place) => ({ value: place, label: t(`automation.where.${place}`) }))}
            value={value.where}
            onChange={(chosen) =>
              onChange({ ...value, where: places.find((place) => place === chosen) ?? 'either' })
            }
          />
          <TagsInput
            label={t('automation.form.words')}
            description={t('automation.form.wordsHint')}
            value={value.words}
            maxTags={50}
            acceptValueOnBlur
            comboboxProps={inPage}
            error={error}
            onChange={(words) => onChange({ ...value, words: words.map((word) => word.slice(0, 100)) })}
          />
        </div>
      );
    case 'sender_domain':
      return (
        <TagsInput
          label={t('automation.form.domains')}
          description={t('automation.form.domainsHint')}
          value={value.domains}
          maxTags={50}
          acceptValueOnBlur
          comboboxProps={inPage}
          error={error}
          onChange={(domains) => onChange({ ...value, domains: domains.map(domainOf) })}
        />
      );
    case 'channel':
      return several(withChosen(channels, value.channelIds, names, gone), value.channelIds, (channelIds) =>
        onChange({ ...value, channelIds }),
      );
    case 'tags':
      return several(withChosen(tags, value.tagIds, names, gone), value.tagIds, (tagIds) =>
        onChange({ ...value, tagIds }),
      );
    case 'assignee':
      return several(
        [
          { value: nobody, label: t('automation.nobody') },
          ...withChosen(members, value.memberIds, names, gone),
        ],
        [...(value.nobody ? [nobody] : []), ...value.memberIds],
        (chosen) =>
          onChange({
            ...value,
            nobody: chosen.includes(nobody),
            memberIds: chosen.filter((id) => id !== nobody),
          }),
      );
    case 'status':
      return several(
        statuses.map((status) => ({ value: status, label: t(`inbox.status.${status}`) })),
        value.statuses,
        (chosen) => onChange({ ...value, statuses: statuses.filter((status) => chosen.includes(status)) }),
      );
    case 'reading':
      return several(
        readingMarks.map((mark) => ({ value: mark, label: t(`automation.mark.${mark}`) })),
        value.marks,
        (chosen) => onChange({ ...value, marks: readingMarks.filter((mark) => chosen.includes(mark)) }),
      );
    case 'language':
      return several(
        automationLanguages.map((one) => ({ value: one, label: t(`automation.language.${one}`) })),
        value.languages,
        (chosen) =>
          onChange({ ...value, languages: automationLanguages.filter((one) => chosen.includes(one)) }),
      );
    case 'customer':
      return (
        <>
          <CustomersField
            value={value.customerIds.map((id) => ({ id, name: names[id] ?? gone }))}
            onChange={(customers) => {
              onNames(Object.fromEntries(customers.map(({ id, name }) => [id, name])));
              onChange({ ...value, customerIds: customers.map(({ id }) => id) });
            }}
          />
          {error !== false && <p className={styles.troubled}>{error}</p>}
        </>
      );
    case 'attachment':
    case 'automatic':
      return null;
  }
}

/** `@Example.JP` and an address mean its domain. */
const domainOf = (text: string): string =>
  text
    .slice(text.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
