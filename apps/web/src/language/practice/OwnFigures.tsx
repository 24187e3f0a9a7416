import type { Practice } from '@madoguchi/contract';
import { useLocale, useT } from '../../kit/i18n.tsx';
import figures from './Figures.module.css';
import { Sparkline } from './Sparkline.tsx';

/** What one was marked for in twelve weeks, most often first, and how often it was still sent. */
export function OwnFigures({ practice: { marks, answers } }: { practice: Practice }) {
  const t = useT();
  const locale = useLocale();
  if (marks.length === 0) return <p className={figures.empty}>{t('practice.noMarks')}</p>;
  return (
    <>
      <table className={figures.figures}>
        <thead>
          <tr>
            <th scope="col">{t('trend.rule')}</th>
            <th scope="col" className={figures.number}>
              {t('practice.seen')}
            </th>
            <th scope="col" className={figures.number}>
              {t('practice.kept')}
            </th>
            <th scope="col">{t('trend.weeks')}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ rule, title, seen, kept, weeks }) => (
            <tr key={rule}>
              <th scope="row">{title[locale]}</th>
              <td className={figures.number}>{seen.toLocaleString(locale)}</td>
              <td className={figures.number}>{kept.toLocaleString(locale)}</td>
              <td>
                <Sparkline values={weeks} label={t('trend.line', { list: weeks.join(', ') })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {answers.given > 0 && <p className={figures.empty}>{t('practice.answers', { ...answers })}</p>}
    </>
  );
}
