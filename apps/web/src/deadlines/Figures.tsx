import { UnstyledButton } from '@mantine/core';
import type { DeadlineStatistics } from '@madoguchi/contract';
import { formatCount } from '../kit/figures.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { keptShare } from './logic/months.ts';
import { useLineName } from './useLineName.ts';
import styles from './rules.module.css';
import { outcomes, type Grouping, type Outcome } from './search.ts';

type Line = DeadlineStatistics['items'][number];
type Props = {
  lines: readonly Line[];
  by: Grouping;
  of: string | undefined;
  state: Outcome | undefined;
  onChoose: (of: string, state: Outcome) => void;
};

/** The figures, each of which opens to its conversations. */
export function Figures({ lines, by, of, state, onChoose }: Props) {
  const t = useT();
  const locale = useLocale();
  const nameOf = useLineName(by);
  const total = (outcome: Outcome) => lines.reduce((sum, line) => sum + line[outcome], 0);
  const share = (line: { kept: number; late: number }) => {
    const percent = keptShare(line);
    return percent === null ? <span className={styles.quiet}>{t('deadlines.rateFew')}</span> : `${percent}%`;
  };
  return (
    <div className={`${styles.scroll} ${styles.frame}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(`deadlines.by.${by}`)}</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col">
                {t(`deadlines.state.${outcome}`)}
              </th>
            ))}
            <th scope="col">{t('deadlines.rate')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const key = line.key ?? 'none';
            const what = nameOf(line);
            return (
              <tr key={key}>
                <th scope="row">{what}</th>
                {outcomes.map((outcome) => (
                  <td key={outcome} data-state={outcome} data-some={line[outcome] > 0}>
                    {line[outcome] === 0 ? (
                      0
                    ) : (
                      <UnstyledButton
                        className={styles.figure}
                        data-chosen={of === key && state === outcome}
                        aria-label={t('deadlines.show', {
                          what,
                          state: t(`deadlines.state.${outcome}`),
                          count: formatCount(line[outcome], locale),
                        })}
                        onClick={() => onChoose(key, outcome)}
                      >
                        {formatCount(line[outcome], locale)}
                      </UnstyledButton>
                    )}
                  </td>
                ))}
                <td>{share(line)}</td>
              </tr>
            );
          })}
        </tbody>
        {lines.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('deadlines.total')}</th>
              {outcomes.map((outcome) => (
                <td key={outcome}>{formatCount(total(outcome), locale)}</td>
              ))}
              <td>{share({ kept: total('kept'), late: total('late') })}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
