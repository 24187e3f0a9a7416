import type { ChecklistPoint } from '@madoguchi/contract';
import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import styles from '../checklists.module.css';
import { Law } from '../Law.tsx';
import { blankPoint, movePoint } from '../logic.ts';
import { useWords } from '../words.ts';

const most = 40;

type Props = { points: ChecklistPoint[]; tried: boolean; onChange: (points: ChecklistPoint[]) => void };

/** The points of a list in their order; a law that one comes from is shown, and goes when its words are rewritten from nothing. */
export function PointFields({ points, tried, onChange }: Props) {
  const words = useWords();
  const set = (at: number, part: Partial<ChecklistPoint>) =>
    onChange(points.map((point, each) => (each === at ? { ...point, ...part } : point)));
  return (
    <>
      <ol className={styles.edited}>
        {points.map(({ text, hint, law }, at) => {
          const number = at + 1;
          return (
            <li key={at} className={styles.point} aria-label={words('point', { number })}>
              <TextInput
                label={`${number}. ${words('pointText')}`}
                maxLength={200}
                autoComplete="off"
                value={text}
                error={tried && text.trim() === '' && words('pointMissing')}
                onChange={(event) => {
                  const written = event.currentTarget.value;
                  set(at, { text: written, law: written === '' ? null : law });
                }}
              />
              <div className={styles.moves}>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  disabled={at === 0}
                  aria-label={words('movePointUp', { number })}
                  onClick={() => onChange(movePoint(points, at, -1))}
                >
                  <IconArrowUp size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  disabled={at === points.length - 1}
                  aria-label={words('movePointDown', { number })}
                  onClick={() => onChange(movePoint(points, at, 1))}
                >
                  <IconArrowDown size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  disabled={points.length === 1}
                  aria-label={words('removePoint', { number })}
                  onClick={() => onChange(points.toSpliced(at, 1))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </div>
              <Textarea
                className={styles.hint ?? ''}
                label={words('hint')}
                autosize
                minRows={1}
                maxLength={500}
                value={hint}
                onChange={(event) => set(at, { hint: event.currentTarget.value })}
              />
              {law !== null && (
                <div className={styles.hint}>
                  <Law law={law} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {points.length < most && (
        <div className={styles.buttons} style={{ marginBlockStart: 16 }}>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...points, blankPoint])}
          >
            {words('addPoint')}
          </Button>
        </div>
      )}
    </>
  );
}
