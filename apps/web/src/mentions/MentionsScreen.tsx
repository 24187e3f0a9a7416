import {
  mentionAspects,
  mentionNetworks,
  mentionSentiments,
  mentionTypes,
} from '@madoguchi/contract/mention-names';
import { Button, NativeSelect } from '@mantine/core';
import { IconMessageHeart, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import rows from '../improvement/improvement.module.css';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Paged } from '../voices/Paged.tsx';
import { MentionRow } from './MentionRow.tsx';
import styles from './mentions.module.css';
import { MentionsNav } from './MentionsNav.tsx';
import { mentionsQuery } from './queries.ts';
import { mentionLists, parseMentionsSearch, type MentionsSearch } from './search.ts';
import { useMentions } from './words.ts';

const route = getRouteApi('/signed-in/mentions');

export default function MentionsScreen() {
  const navigate = useNavigate();
  return (
    <Mentions
      search={route.useSearch()}
      onSearch={(search) => void navigate({ to: '/mentions', search, replace: true })}
    />
  );
}

const fields = [
  ['sentiment', mentionSentiments],
  ['network', mentionNetworks],
  ['type', mentionTypes],
  ['aspect', mentionAspects],
] as const;

type Props = { search: MentionsSearch; onSearch: (search: MentionsSearch) => void };

/** What is said elsewhere: all of it, what somebody has to see to, and paid posts that do not say so. */
export function Mentions({ search, onSearch }: Props) {
  const w = useMentions();
  const mayWrite = useCan('conversations:write');
  const found = useInfiniteQuery(mentionsQuery(search));
  const { list, ...narrowed } = search;
  const isNarrowed = Object.keys(narrowed).length > 0;
  return (
    <Screen
      wide
      title={w('title')}
      lead={w('lead')}
      actions={
        mayWrite && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/mentions/new" {...props} />}
          >
            {w('new')}
          </Button>
        )
      }
    >
      <MentionsNav part="list" />
      <nav aria-label={w('lists')} className={rows['lists']}>
        {([undefined, ...mentionLists] as const).map((each) => (
          <Link
            key={each ?? 'all'}
            to="/mentions"
            search={each === undefined ? narrowed : { ...narrowed, list: each }}
            className={rows['list']}
            aria-current={each === list ? 'page' : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {w(`list.${each ?? 'all'}`)}
          </Link>
        ))}
      </nav>
      <div className={styles['tools']}>
        {fields.map(([name, values]) => (
          <NativeSelect
            key={name}
            size="sm"
            label={w(`filter.${name}`)}
            value={search[name] ?? ''}
            data={[
              { value: '', label: w('filter.all') },
              ...values.map((value) => ({ value, label: w(`${name}.${value}` as 'network.x') })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              onSearch(parseMentionsSearch({ ...search, [name]: value }))
            }
          />
        ))}
        {isNarrowed && (
          <Button variant="default" size="sm" onClick={() => onSearch(list === undefined ? {} : { list })}>
            {w('filter.clear')}
          </Button>
        )}
      </div>
      {(search.from !== undefined || search.until !== undefined) && (
        <p className={styles['quiet']}>
          {w('filter.days', { from: search.from ?? '', until: search.until ?? '' })}
        </p>
      )}
      <Paged
        list={found}
        label={w(`list.${list ?? 'all'}`)}
        empty={
          <EmptyState
            icon={<IconMessageHeart size={36} stroke={1.5} />}
            title={w(isNarrowed || list !== undefined ? 'empty.none' : 'empty')}
          >
            {w(isNarrowed || list !== undefined ? 'empty.noneBody' : 'emptyBody')}
          </EmptyState>
        }
      >
        {(mention) => <MentionRow key={mention.id} mention={mention} />}
      </Paged>
    </Screen>
  );
}
