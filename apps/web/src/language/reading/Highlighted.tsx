import { cut } from '../logic/segments.ts';
import { isWhole } from '../logic/evidence.ts';
import type { Evidence } from '../logic/evidence.ts';
import styles from './Reading.module.css';

type Props = {
  text: string;
  /** Where this text begins in the message the evidence is about. */
  from: number;
  evidence: readonly Evidence[];
  /** The whole message, to know what is said of all of it. */
  whole: string;
};

/** A stretch of a message with the words marked that a judgement rests on. */
export function Highlighted({ text, from, evidence, whole }: Props) {
  const places = evidence
    .filter((one) => !isWhole(one, whole) && one.start < from + text.length && from < one.end)
    .map((one) => ({
      ...one,
      start: Math.max(0, one.start - from),
      end: Math.min(text.length, one.end - from),
    }));
  return cut(text, places).map(({ start, text: words, over }) => {
    if (over.length === 0) return words;
    const tone = over.some((one) => one.tone === 'harassment') ? 'harassment' : 'signal';
    return (
      <mark key={start} className={styles.highlight} data-tone={tone}>
        {words}
      </mark>
    );
  });
}
