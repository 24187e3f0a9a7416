import type { SurveyBy, SurveyFigure, SurveyFigures } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import lists from '../../improvement/improvement.module.css';
import { formatCount } from '../../kit/figures.ts';
import { useLocale } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { intervalText, isFigured, periodText, valueText } from '../logic/figures.ts';
import { channelName } from '../logic/names.ts';
import type { AnswersSearch, FiguresSearch } from '../search.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';

type Part = { id: string; data: SurveyFigures; asked: FiguresSearch };
type Row = SurveyFigure & { key: string; name: string; search: AnswersSearch };

const groupings: readonly SurveyBy[] = ['channel', 'contact_person', 'product'];

/** The figure against the company’s own past, and by part; every row opens to its answers. */
export function FigureTables({ id, data, asked }: Part) {
  const v = useVoices();
  const locale = useLocale();
  const { question, periods, groups } = data;
  if (question === null || !isFigured(question.kind)) return null;
  const { kind } = question;
  const by = asked.by ?? 'channel';
  const days = {
    ...(asked.from === undefined ? {} : { from: asked.from }),
    ...(asked.until === undefined ? {} : { until: asked.until }),
  };
  const inTime: Row[] = periods.toReversed().map((each) => ({
    ...each,
    key: each.from,
    name: periodText(each, asked.period ?? 'month', locale),
    search: { from: each.from, until: each.until },
  }));
  const inParts: Row[] = groups.map(({ key, name, ...figure }) => ({
    ...figure,
    key: key ?? '',
    name: by === 'channel' ? channelName(v, key ?? '') : (name ?? v(key === null ? 'none' : 'unknown')),
    search: { ...days, ...partOf(by, key) },
  }));
  return (
    <>
      <Section title={v('survey.trend')}>
        <FigureTable id={id} kind={kind} head={v('table.period')} rows={inTime} />
      </Section>
      <Section title={v('survey.groups')}>
        <nav aria-label={v('survey.groups')} className={lists.lists}>
          {groupings.map((each) => (
            <Link
              key={each}
              to="/voices/surveys/$surveyId"
              params={{ surveyId: id }}
              search={{ ...asked, by: each }}
              className={lists.list}
              aria-current={each === by ? 'page' : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
              replace
            >
              {v(`by.${each}`)}
            </Link>
          ))}
        </nav>
        <FigureTable id={id} kind={kind} head={v('table.group')} rows={inParts} />
      </Section>
    </>
  );
}

function partOf(by: SurveyBy, key: string | null): AnswersSearch {
  if (by === 'channel') return { channel: key ?? '' };
  return by === 'product' ? { product: key ?? '' } : { contactPerson: key ?? 'none' };
}

type Table = { id: string; kind: 'nps' | 'csat' | 'ces'; head: string; rows: readonly Row[] };

function FigureTable({ id, kind, head, rows }: Table) {
  const v = useVoices();
  const locale = useLocale();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{v('table.value')}</th>
            <th scope="col">{v('table.interval')}</th>
            <th scope="col">{v('table.count')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const interval = intervalText(kind, row);
            return (
              <tr key={row.key}>
                <th scope="row">
                  <Link to="/voices/surveys/$surveyId/answers" params={{ surveyId: id }} search={row.search}>
                    {row.name}
                  </Link>
                </th>
                <td>{row.value === null ? v('figure.fewShort') : valueText(kind, row.value)}</td>
                <td>{interval === null ? '—' : v('table.range', interval)}</td>
                <td>{formatCount(row.count, locale)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
