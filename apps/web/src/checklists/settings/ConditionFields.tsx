import type { ChecklistConditions } from '@madoguchi/contract';
import { MultiSelect } from '@mantine/core';
import { readingMarks } from '../../automation/logic/lists.ts';
import { useT } from '../../kit/i18n.tsx';
import { useTags } from '../../tags/queries.ts';
import styles from '../checklists.module.css';
import { channels, matters } from '../logic.ts';
import { useWords } from '../words.ts';

type Props = { conditions: ChecklistConditions; onChange: (conditions: ChecklistConditions) => void };

/** When a list is offered, kind by kind. */
export function ConditionFields({ conditions, onChange }: Props) {
  const t = useT();
  const words = useWords();
  const tags = useTags();
  const gone = conditions.tagIds.filter((id) => !tags.some((tag) => tag.id === id));
  return (
    <div className={styles.fields}>
      <MultiSelect
        label={words('tags')}
        searchable
        data={[
          ...tags.map(({ id, name }) => ({ value: id, label: name })),
          ...gone.map((id) => ({ value: id, label: words('tagGone') })),
        ]}
        value={conditions.tagIds}
        onChange={(tagIds) => onChange({ ...conditions, tagIds })}
      />
      <MultiSelect
        label={words('marks')}
        data={readingMarks.map((mark) => ({ value: mark, label: t(`automation.mark.${mark}`) }))}
        value={conditions.marks}
        onChange={(chosen) =>
          onChange({ ...conditions, marks: readingMarks.filter((mark) => chosen.includes(mark)) })
        }
      />
      <MultiSelect
        label={words('matters')}
        data={matters.map((matter) => ({ value: matter, label: words(`matter.${matter}`) }))}
        value={conditions.matters}
        onChange={(chosen) =>
          onChange({ ...conditions, matters: matters.filter((matter) => chosen.includes(matter)) })
        }
      />
      <MultiSelect
        label={words('channels')}
        data={channels.map((channel) => ({ value: channel, label: words(`channel.${channel}`) }))}
        value={conditions.channels}
        onChange={(chosen) =>
          onChange({ ...conditions, channels: channels.filter((channel) => chosen.includes(channel)) })
        }
      />
    </div>
  );
}
