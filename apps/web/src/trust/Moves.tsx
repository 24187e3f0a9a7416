import type { TrustFigures } from '@madoguchi/contract';
import { useLocale } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { monthWords } from '../promises/logic/figures.ts';
import { changeText } from './figures.ts';
import { Scrolling } from './Scrolling.tsx';
import styles from './trust.module.css';
import { useWords } from './words.ts';

/** What made the change since the month before, the strongest first: a bar to either side, and the same in numbers. */
export function Moves({ figures: { change } }: { figures: TrustFigures }) {
  const w = useWords();
  const locale = useLocale();
  const title = w('trust.moved');
  if (change === null)
    return (
      <Section title={title}>
        <p className={styles.quiet}>{w('trust.movedNone')}</p>
      </Section>
    );
  const rows = [
    ...change.moves.map(({ input, by }) => ({ key: input, name: w(`trust.input.${input}`), by })),
    ...(change.rules === 0 ? [] : [{ key: 'rules', name: w('trust.movedRules'), by: change.rules }]),
  ];
  const most = Math.max(0.01, ...rows.map(({ by }) => Math.abs(by)));
  return (
    <Section
      title={title}
      lead={w('trust.movedLead', { month: monthWords(change.before, locale), by: changeText(change.by) })}
    >
      <Scrolling label={title}>
        <thead>
          <tr>
            <th scope="col">{w('trust.what')}</th>
            <th scope="col" aria-hidden className={styles.barHead} />
            <th scope="col">{w('trust.by')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, by }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className={styles.barCell} aria-hidden>
                <svg viewBox="-50 0 100 10" preserveAspectRatio="none" className={styles.bar}>
                  <path className={styles.scale} d="M0 0V10" />
                  <rect
                    className={by < 0 ? styles.worse : styles.better}
                    x={by < 0 ? (by / most) * 50 : 0}
                    y={2}
                    width={(Math.abs(by) / most) * 50}
                    height={6}
                  />
                </svg>
              </td>
              <td>{changeText(by)}</td>
            </tr>
          ))}
        </tbody>
      </Scrolling>
    </Section>
  );
}
