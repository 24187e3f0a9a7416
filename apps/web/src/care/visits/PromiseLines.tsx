import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import { acts } from '../../promises/logic/search.ts';
import { DueFields } from '../../promises/dialogs/DueFields.tsx';
import { emptyLine, type PromiseLine } from './report.ts';
import styles from './visits.module.css';

type Props = {
  lines: readonly PromiseLine[];
  /** What is wrong with each, once somebody has tried to save. */
  faults: readonly (string | null)[];
  onChange: (lines: PromiseLine[]) => void;
};

const most = 5;

/** What was promised on a visit: the words, what it is, and by when. */
export function PromiseLines({ lines, faults, onChange }: Props) {
  const t = useT();
  const set = (at: number, change: Partial<PromiseLine>) =>
    onChange(lines.map((line, nth) => (nth === at ? { ...line, ...change } : line)));
  return (
    <>
      {lines.map((line, at) => (
        <div key={line.key} className={styles.promise}>
          <TextInput
            label={t('aftercare.visit.promise')}
            placeholder={t('aftercare.visit.promiseHint')}
            maxLength={500}
            value={line.sentence}
            onChange={({ currentTarget: { value } }) => set(at, { sentence: value })}
          />
          <NativeSelect
            label={t('promise.field.act')}
            value={line.act}
            data={acts.map((value) => ({ value, label: t(`promise.act.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              set(at, { act: acts.find((each) => each === value) ?? line.act })
            }
          />
          <DueFields
            day={line.day}
            time={line.time}
            onChange={(change) => set(at, change)}
            error={faults[at] ?? null}
          />
          <ActionIcon
            variant="subtle"
            size={40}
            aria-label={t('aftercare.visit.removePromise')}
            onClick={() => onChange(lines.filter((_, nth) => nth !== at))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {lines.length < most && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...lines, emptyLine()])}
        >
          {t('aftercare.visit.addPromise')}
        </Button>
      )}
    </>
  );
}
