import type { ClickCounts, TrackedLink } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { Bars } from './Bars.tsx';
import { byDay } from './figures.ts';
import styles from './growth.module.css';
import { useToday } from './useToday.ts';
import { useWords } from './words.ts';

/** How often something was opened: what counts, what of it was scanned, and what is left out. */
export function Counts({ clicks: { counted, scans, bots } }: { clicks: ClickCounts }) {
  const w = useWords();
  const locale = useLocale();
  const number = (count: number) => formatCount(count, locale);
  return (
    <>
      <strong>{w('growth.clicks.counted', { count: number(counted) })}</strong>
      {scans > 0 && <span>{w('growth.clicks.scans', { count: number(scans) })}</span>}
      {bots > 0 && <span>{w('growth.clicks.bots', { count: number(bots) })}</span>}
    </>
  );
}

/** One link in a list: name, where it leads, how often it was opened, and lately. */
export function LinkRow({ link }: { link: TrackedLink }) {
  const w = useWords();
  const days = byDay(link.recent, useToday());
  return (
    <Row
      title={
        <Link to="/growth/links/$linkId" params={{ linkId: link.id }}>
          {link.name}
        </Link>
      }
      detail={
        <>
          <span className={styles.address}>{link.target}</span>
          <span className={styles.facts}>
            <Counts clicks={link.clicks} />
            {link.campaign !== null && <span lang="ja">{link.campaign.name}</span>}
            {link.archived && <span>{w('growth.archived')}</span>}
          </span>
        </>
      }
      actions={<Bars values={days} label={`${w('growth.recent')}: ${days.join(', ')}`} />}
    />
  );
}
