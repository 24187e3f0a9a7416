import type { Curves } from '@madoguchi/contract';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { StepChart } from '../kit/StepChart.tsx';
import { chanceText, lastDay, quarters, shareText, topShare } from './chart.ts';
import { Count } from './Count.tsx';
import { groupName, groupsOf } from './groupName.ts';
import styles from './loyalty.module.css';
import { Scrolling } from './Scrolling.tsx';
import { useWords } from './words.ts';

const tableDays = [30, 60, 90, 180, 365];
/** The usual bound of the test: by chance alone one comparison in twenty lies below it. */
const usual = 0.05;

/** The curves, what can be said of their difference, and the same in numbers. */
export function Curve({ curves }: { curves: Curves }) {
  const w = useWords();
  const locale = useLocale();
  const { by, groups, landmarkDays, left, test } = curves;
  const isDrawn = groups.some(({ points }) => points.length > 0);
  const [maxX, maxY] = [lastDay(groups), topShare(groups)];
  const count = (value: number) => formatCount(value, locale);
  return (
    <>
      {isDrawn ? (
        <StepChart
          title={w('loyalty.curve')}
          maxX={maxX}
          maxY={maxY}
          ticksX={quarters(maxX).map((at) => ({ at, label: w('loyalty.day', { day: Math.round(at) }) }))}
          ticksY={quarters(maxY).map((at) => ({
            at,
            label: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(at),
          }))}
          lines={groups.map(({ key, points }) => ({
            key,
            label: groupName(w, by, key),
            steps: points.map(({ day, share, low, high }) => ({ x: day, y: share, low, high })),
          }))}
        />
      ) : (
        <p className={styles.quiet}>{w('loyalty.fewToDraw')}</p>
      )}
      {groups.length > 1 && (
        <Notice
          tone="careful"
          title={
            test === null
              ? w('loyalty.few')
              : w(test.p < usual ? 'loyalty.differ' : 'loyalty.alike', { p: chanceText(test.p) })
          }
        >
          {w('loyalty.cause')}
        </Notice>
      )}
      <Scrolling label={w('loyalty.curve')}>
        <thead>
          <tr>
            <th scope="col">{w('loyalty.group')}</th>
            <th scope="col">{w('loyalty.people')}</th>
            <th scope="col">{w('loyalty.bought')}</th>
            <th scope="col">{w('loyalty.median')}</th>
            {tableDays.map((day) => (
              <th key={day} scope="col">
                {w('loyalty.after', { day })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupsOf(by).map(({ key, name }) => {
            const group = groups.find((one) => one.key === key);
            if (group === undefined) return null;
            const what = name(w);
            return (
              <tr key={key}>
                <th scope="row">{what}</th>
                <td>
                  <Count
                    count={group.customers}
                    what={what}
                    part={w('loyalty.people')}
                    search={{ figure: 'curve', by, group: key }}
                  />
                </td>
                <td>{w('loyalty.customers', { count: count(group.bought) })}</td>
                <td>
                  {group.medianDays !== null
                    ? w('loyalty.after', { day: group.medianDays })
                    : group.customers === 0
                      ? '—'
                      : w('loyalty.medianNone')}
                </td>
                {tableDays.map((day) => {
                  const at = group.table.find((one) => one.day === day);
                  return (
                    <td key={day}>
                      {at === undefined ? (
                        '—'
                      ) : (
                        <>
                          {shareText(at.share, locale)}
                          <small className={styles.range}>
                            {w('loyalty.range', {
                              low: shareText(at.low, locale),
                              high: shareText(at.high, locale),
                            })}
                          </small>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </Scrolling>
      {by === 'origin' && (
        <p className={styles.quiet}>{w('loyalty.unknown', { count: count(left.unknown) })}</p>
      )}
      {groups.length > 1 && landmarkDays > 0 && (
        <p className={styles.quiet}>
          {w('loyalty.landmark', {
            days: landmarkDays,
            early: count(left.early),
            young: count(left.young),
            unknown: count(left.unknown),
          })}
        </p>
      )}
    </>
  );
}
