import type { AmbassadorAccount } from '@madoguchi/contract';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { formatDate } from '../mentions/days.ts';
import styles from './ambassadors.module.css';
import { useAmbassadorWords } from './words.ts';

const width = 240;
const height = 56;
const edge = 4;

type Observation = AmbassadorAccount['observations'][number];

/** Where observations lie in the picture, the oldest first; the ground is nobody at all. */
export function placesOf(observations: readonly Observation[]): { x: number; y: number }[] {
  const all = observations.toReversed();
  const days = all.map(({ observedOn }) => Date.parse(observedOn));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const most = Math.max(1, ...all.map(({ followers }) => followers));
  return all.map(({ followers }, at) => ({
    x: edge + (last === first ? 0 : (((days[at] ?? first) - first) / (last - first)) * (width - 2 * edge)),
    y: height - edge - (followers / most) * (height - 2 * edge),
  }));
}

/** How many followed over time, as a line through the days it was seen. Nothing of a single day. */
export function ReachChart({ observations }: { observations: readonly Observation[] }) {
  const w = useAmbassadorWords();
  const locale = useLocale();
  const [last] = observations;
  const first = observations.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const places = placesOf(observations);
  return (
    <svg
      className={styles['chart']}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={w('reach.history', {
        from: formatDate(first.observedOn, locale),
        first: formatCount(first.followers, locale),
        to: formatDate(last.observedOn, locale),
        last: formatCount(last.followers, locale),
      })}
    >
      <line className={styles['ground']} x1={0} x2={width} y1={height - edge} y2={height - edge} />
      <polyline className={styles['line']} points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {places.map(({ x, y }, at) => (
        <circle key={at} className={styles['dot']} cx={x} cy={y} r={2.5} />
      ))}
    </svg>
  );
}
