import type { ImportedAbsence } from '@madoguchi/contract';
import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { langOf } from '../inbox/logic/lang.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import styles from './absences.module.css';
import { spanText } from './logic.ts';

type Props = {
  items: readonly ImportedAbsence[];
  pending: boolean;
  onTake: (lines: number[]) => void;
  onClose: () => void;
};

/** What stands in the file: what can be taken over, to be chosen; what is there already; what cannot be, with its line. */
export function ChooseEntries({ items, pending, onTake, onClose }: Props) {
  const t = useT();
  const locale = useLocale();
  const fresh = items.filter(({ state }) => state === 'new');
  const [lines, setLines] = useState<readonly number[]>(() => fresh.map(({ line }) => line));
  const toggle = (line: number) =>
    setLines(lines.includes(line) ? lines.filter((each) => each !== line) : [...lines, line]);
  if (items.length === 0) return <EmptyState title={t('absence.import.none')} />;
  return (
    <>
      <p className={styles.quiet}>{t('absence.import.lead')}</p>
      <ul className={styles.entries}>
        {items.map(({ line, summary, kind, from, fromTime, to, toTime, state, fault }) => {
          const span =
            from === null || to === null ? null : spanText(t, { from, fromTime, to, toTime }, locale);
          const name = summary === '' ? t('absence.import.nameless') : summary;
          const said = span === null ? name : `${t(`absence.kind.${kind}`)} ${span}`;
          return (
            <li key={line} data-state={state}>
              {state === 'new' ? (
                <Checkbox checked={lines.includes(line)} onChange={() => toggle(line)} label={said} />
              ) : (
                <strong>{said}</strong>
              )}
              <small>
                {span !== null && <span lang={langOf(name, locale)}>{name} </span>}
                {state === 'there' && t('absence.import.there')}
                {fault !== null && (
                  <span className={styles.careful}>
                    {t('absence.import.refused', { line, why: t(`absence.fault.${fault}`) })}
                  </span>
                )}
              </small>
            </li>
          );
        })}
      </ul>
      <Group justify="flex-end" mt={14}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button disabled={lines.length === 0} loading={pending} onClick={() => onTake([...lines])}>
          {t('absence.import.take', { count: lines.length })}
        </Button>
      </Group>
    </>
  );
}
