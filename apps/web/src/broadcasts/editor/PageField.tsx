import type { Broadcast, EarlyAccess, Gathering, Locale } from '@madoguchi/contract';
import { Select } from '@mantine/core';
import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Page } from '../../kit/contract.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useCan } from '../../kit/session.tsx';
import { eventsQuery } from '../../programmes/events/queries.ts';
import { accessesQuery } from '../../programmes/tiers/queries.ts';
import { pageOf, pageText, takesAnswers, type ChosenPage } from '../logic/page.ts';

/** What stands in a text for the address of each reader’s page. */
export const pageVariable: Record<Locale, string> = { ja: '{専用ページ}', en: '{personal page}' };

type Props = { page: ChosenPage | null; language: Locale; onChange: (page: ChosenPage | null) => void };
type Named = Pick<EarlyAccess | Gathering, 'id' | 'name'>;

const none = 'none';
const itemsOf = <Item,>(data: InfiniteData<Page<Item>> | undefined): Item[] =>
  (data?.pages ?? []).flatMap(({ items }) => items);

/** 専用ページ: what each reader gets a page of their own for. One that has ended stays in sight, to be taken away. */
export function PageField({ page, language, onChange }: Props) {
  const t = useT();
  const locale = useLocale();
  const mayGive = useCan('growth:write');
  const [now] = useState(() => Date.now());
  const asked = { enabled: mayGive };
  const earlyPages = useInfiniteQuery({ ...accessesQuery, ...asked }).data;
  const eventPages = useInfiniteQuery({ ...eventsQuery, ...asked }).data;
  const accesses = mayGive ? itemsOf(earlyPages) : [];
  const events = mayGive ? itemsOf(eventPages) : [];
  const option = (kind: ChosenPage['kind'], { id, name }: Named) => ({
    value: pageText({ kind, id }),
    label: locale === 'en' && name.en !== '' ? name.en : name.ja,
  });
  const early = accesses.filter(({ ended }) => !ended).map((each) => option('early_access', each));
  const event = events.filter((each) => takesAnswers(each, now)).map((each) => option('event', each));
  const value = page === null ? none : pageText(page);
  // Ended since, or further back in the lists.
  const isElsewhere = page !== null && [...early, ...event].every((each) => each.value !== value);
  if (page === null && early.length + event.length === 0) return null;
  const known = [...accesses, ...events].find(({ id }) => id === page?.id)?.name.ja;
  const group = (kind: ChosenPage['kind'], items: { value: string; label: string }[]) =>
    items.length === 0 ? [] : [{ group: t(`broadcasts.page.${kind}`), items }];
  return (
    <Select
      label={t('broadcasts.page')}
      description={t('broadcasts.page.hint', { page: pageVariable[language] })}
      value={value}
      allowDeselect={false}
      data={[
        { value: none, label: t('broadcasts.page.none') },
        ...(isElsewhere ? [{ value, label: page.name ?? known ?? t('broadcasts.page.chosen') }] : []),
        ...group('early_access', early),
        ...group('event', event),
      ]}
      onChange={(chosen) => onChange(pageOf(chosen ?? none))}
    />
  );
}

/** The page that a broadcast carries, in a line; nothing where it carries none. */
export function PageSaid({ page }: { page: Broadcast['personalPage'] }) {
  const t = useT();
  const maySee = useCan('growth:read');
  if (page === null) return null;
  const { kind, id, name } = page;
  const shown = <span lang="ja">{name}</span>;
  return (
    <span>
      {t('broadcasts.page')}:{' '}
      {!maySee ? (
        shown
      ) : kind === 'event' ? (
        <Link to="/growth/programmes/events/$eventId" params={{ eventId: id }}>
          {shown}
        </Link>
      ) : (
        <Link to="/growth/programmes/tiers">{shown}</Link>
      )}
    </span>
  );
}
