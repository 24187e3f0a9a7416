import type { MentionTrends } from '@madoguchi/contract';
import { mentionNetworks, mentionTypes } from '@madoguchi/contract/mention-names';
import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { ScrollRegion } from '../inbox/thread/ScrollRegion.tsx';
import growth from '../growth/growth.module.css';
import { useToday } from '../growth/useToday.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { useNotificationsSeen } from '../notifications/useNotificationsSeen.ts';
import { Alarms } from './Alarms.tsx';
import { formatDate } from './days.ts';
import styles from './mentions.module.css';
import { MentionsNav } from './MentionsNav.tsx';
import { percent } from '../growth/figures.ts';
import { trendsQuery } from './queries.ts';
import {
  askedOf,
  lastDayOf,
  parseTrendsSearch,
  steps,
  type MentionsSearch,
  type TrendsSearch,
} from './search.ts';
import { useMentions } from './words.ts';

const route = getRouteApi('/signed-in/mentions/trends');

export default function TrendsScreen() {
  const navigate = useNavigate();
  return (
    <Trends
      search={route.useSearch()}
      onSearch={(search) => void navigate({ to: '/mentions/trends', search, replace: true })}
    />
  );
}

type Props = { search: TrendsSearch; onSearch: (search: TrendsSearch) => void };

/** How word of mouth changes: step by step, by network, type and aspect; every figure opens to its mentions. */
export function Trends({ search, onSearch }: Props) {
  const w = useMentions();
  const asked = askedOf(search, useToday());
  useNotificationsSeen({ place: 'mention_alarms' });
  const { data, error, refetch } = useQuery(trendsQuery(asked));
  const ask = (changes: Record<string, string>) => onSearch(parseTrendsSearch({ ...search, ...changes }));
  const isEmpty = data !== undefined && countOf(data.all) === 0;
  return (
    <Screen title={w('trends')} lead={w('trends.lead')} wide>
      <MentionsNav part="trends" />
      <Alarms />
      <div className={styles['tools']}>
        {(['from', 'until'] as const).map((name) => (
          <TextInput
            key={name}
            type="date"
            label={w(`trends.${name}`)}
            value={asked[name]}
            onChange={({ currentTarget: { value } }) => value !== '' && ask({ [name]: value })}
          />
        ))}
        {(
          [
            ['network', mentionNetworks],
            ['type', mentionTypes],
          ] as const
        ).map(([name, values]) => (
          <NativeSelect
            key={name}
            label={w(`filter.${name}`)}
            value={search[name] ?? ''}
            data={[
              { value: '', label: w('filter.all') },
              ...values.map((value) => ({ value, label: w(`${name}.${value}` as 'network.x') })),
            ]}
            onChange={({ currentTarget: { value } }) => ask({ [name]: value })}
          />
        ))}
        <SegmentedControl
          aria-label={w('trends.step')}
          value={asked.step}
          data={steps.map((value) => ({ value, label: w(`trends.step.${value}`) }))}
          onChange={(value) => ask({ step: value })}
        />
      </div>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={6} height={44} />}
      {isEmpty && (
        <EmptyState icon={<IconChartBar size={36} stroke={1.5} />} title={w('empty.none')}>
          {w('trends.empty')}
        </EmptyState>
      )}
      {data !== undefined && !isEmpty && <Figures data={data} asked={asked} />}
    </Screen>
  );
}

type Tally = Pick<MentionTrends['all'], 'positive' | 'neutral' | 'negative' | 'unread'>;
const countOf = ({ positive, neutral, negative, unread }: Tally) => positive + neutral + negative + unread;

/** The three as parts of one bar; the figures beside it say the same. */
function Share({ tally }: { tally: Tally }) {
  if (tally.positive + tally.neutral + tally.negative === 0) return null;
  return (
    <span className={styles['share']} aria-hidden>
      {(['positive', 'neutral', 'negative'] as const).map(
        (of) => tally[of] > 0 && <span key={of} data-of={of} style={{ flexGrow: tally[of] }} />,
      )}
    </span>
  );
}

function Figures({ data, asked }: { data: MentionTrends; asked: ReturnType<typeof askedOf> }) {
  const w = useMentions();
  const locale = useLocale();
  const { from, until, network, type } = asked;
  const base: MentionsSearch = {
    from,
    until,
    ...(network === undefined ? {} : { network }),
    ...(type === undefined ? {} : { type }),
  };
  const shareOf = ({ share }: Pick<MentionTrends['all'], 'share'>): ReactNode =>
    share === null ? (
      <span className={growth['interval']}>{w('trends.few', { minimum: data.minimum })}</span>
    ) : (
      <>
        {percent(share.value, locale)}
        <span className={growth['interval']}>
          {w('trends.interval', { low: percent(share.low, locale), high: percent(share.high, locale) })}
        </span>
      </>
    );
  const lines: {
    key: string;
    name: string;
    search: MentionsSearch;
    tally: Tally;
    share?: MentionTrends['all']['share'];
  }[] = data.steps.map(({ from: begins, ...tally }) => ({
    key: begins,
    name:
      asked.step === 'week'
        ? w('trends.weekFrom', { date: formatDate(begins, locale) })
        : formatDate(begins, locale),
    search: {
      ...base,
      from: begins < from ? from : begins,
      until: lastDayOf(begins, asked.step, until),
    },
    tally,
  }));
  return (
    <>
      <Section title={w('trends.all')}>
        <dl className={growth['tally']}>
          <div>
            <dt>{w('trends.count')}</dt>
            <dd>
              {countOf(data.all)} <small>{w('trends.before', { count: countOf(data.before) })}</small>
            </dd>
          </div>
          <div>
            <dt>{w('trends.share')}</dt>
            <dd>{shareOf(data.all)}</dd>
          </div>
          <div>
            <dt>{w('trends.shareBefore')}</dt>
            <dd>{shareOf(data.before)}</dd>
          </div>
        </dl>
      </Section>
      <Table title={w('trends.steps')} head={w(`trends.step.${asked.step}`)} rows={lines} />
      <Table
        title={w('filter.network')}
        share={shareOf}
        rows={data.networks.map(({ network: name, share, ...tally }) => ({
          key: name,
          name: w(`network.${name}`),
          search: { ...base, network: name },
          tally,
          share,
        }))}
      />
      <Table
        title={w('filter.type')}
        share={shareOf}
        rows={data.types.map(({ type: name, share, ...tally }) => ({
          key: name ?? 'none',
          name: w(name === null ? 'type.none' : `type.${name}`),
          search: name === null ? base : { ...base, type: name },
          tally,
          share,
        }))}
      />
      <Table
        title={w('filter.aspect')}
        rows={data.aspects
          .filter(({ positive, negative }) => positive + negative > 0)
          .map(({ aspect, positive, negative }) => ({
            key: aspect,
            name: w(`aspect.${aspect}`),
            search: { ...base, aspect },
            tally: { positive, negative, neutral: 0, unread: 0 },
          }))}
      />
      <p className={growth['note']}>{w('trends.note')}</p>
    </>
  );
}

type Row = {
  key: string;
  name: string;
  search: MentionsSearch;
  tally: Tally;
  share?: MentionTrends['all']['share'];
};
type TableProps = {
  title: string;
  /** What the lines are; as the title unless said. */
  head?: string;
  rows: readonly Row[];
  share?: (row: { share: MentionTrends['all']['share'] }) => ReactNode;
};

function Table({ title, head = title, rows, share }: TableProps) {
  const w = useMentions();
  const region = useRef<HTMLElement>(null);
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <ScrollRegion region={region} className={growth['scroll'] ?? ''} label={title}>
        <table className={growth['table']}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col">{w('trends.bar')}</th>
              {(['positive', 'neutral', 'negative'] as const).map((each) => (
                <th key={each} scope="col">
                  {w(`sentiment.${each}`)}
                </th>
              ))}
              {share !== undefined && <th scope="col">{w('trends.share')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <Link to="/mentions" search={row.search}>
                    {row.name}
                  </Link>
                </th>
                <td>
                  <Share tally={row.tally} />
                </td>
                {(['positive', 'neutral', 'negative'] as const).map((each) => (
                  <td key={each}>
                    {row.tally[each] === 0 ? (
                      0
                    ) : (
                      <Link to="/mentions" search={{ ...row.search, sentiment: each }}>
                        {row.tally[each]}
                      </Link>
                    )}
                  </td>
                ))}
                {share !== undefined && <td>{share({ share: row.share ?? null })}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}
