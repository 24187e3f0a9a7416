import { Checkbox } from '@mantine/core';
import { useLocale } from '../kit/i18n.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { offerOf, textOf, titleOf, type Line } from './logic.ts';
import styles from './playbooks.module.css';
import { useWords } from './words.ts';

type Props = { line: Line; chosen: boolean; readOnly: boolean; onChoose: (on: boolean) => void };

const tones = {
  new: 'quiet',
  removed: 'quiet',
  same: 'good',
  installed: 'good',
  newer: 'careful',
  edited: 'careful',
  clash: 'careful',
} as const;

/** One part: whether it is to be brought, how it stands here, and what it says beside what is here. */
export function Part({ line, chosen, readOnly, onChoose }: Props) {
  const words = useWords();
  const locale = useLocale();
  const { ours, theirs, state } = line;
  const offer = offerOf(line);
  const title = titleOf(ours, locale);
  const text = textOf(ours, locale);
  const beside = theirs !== null && state !== 'installed' && state !== 'same';
  return (
    <li className={styles.part}>
      <div className={styles.partHead}>
        {readOnly || offer === 'none' ? (
          <span className={styles.plain} lang={ours.language ?? locale}>
            {title}
          </span>
        ) : (
          <Checkbox
            className={styles.choice ?? ''}
            checked={chosen}
            label={<span lang={ours.language ?? locale}>{title}</span>}
            description={offer === 'beside' ? words('beside') : undefined}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        <StateDot tone={tones[state]}>{words(`state.${state}`)}</StateDot>
      </div>
      {(text !== title || beside) && (
        <details className={styles.details}>
          <summary>{words(beside ? 'compare' : 'show')}</summary>
          <div className={styles.columns} data-two={beside}>
            <figure>
              {beside && <figcaption>{words('ours')}</figcaption>}
              <p lang={ours.language ?? locale}>{text}</p>
            </figure>
            {beside && (
              <figure>
                <figcaption>{words('theirs')}</figcaption>
                <p lang={ours.language ?? locale}>{textOf(theirs, locale)}</p>
              </figure>
            )}
          </div>
        </details>
      )}
    </li>
  );
}
