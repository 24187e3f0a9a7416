import { ambassadorSizes, ambassadorStates } from '@madoguchi/contract/ambassador-names';
import { mentionNetworks } from '@madoguchi/contract/mention-names';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch, IconSpeakerphone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Dialog } from '../growth/Dialog.tsx';
import { GrowthNav } from '../growth/GrowthNav.tsx';
import growth from '../growth/growth.module.css';
import { useToday } from '../growth/useToday.ts';
import { apiUrl } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { formatDate } from '../mentions/days.ts';
import { PagedRows } from '../settings/PagedRows.tsx';
import { AmbassadorRow } from './AmbassadorRow.tsx';
import { LongTerm } from './LongTerm.tsx';
import { PersonForm } from './PersonForm.tsx';
import { ambassadorFiguresQuery, ambassadorGuideQuery, ambassadorsQuery } from './queries.ts';
import { parseAmbassadorsSearch, yearTo, type AmbassadorsSearch } from './search.ts';
import { useAmbassadorWords } from './words.ts';

const filters = [
  ['state', ambassadorStates],
  ['size', ambassadorSizes],
  ['network', mentionNetworks],
] as const;

/** Who speaks for the company. */
export default function AmbassadorsScreen() {
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/growth/ambassadors' });
  return (
    <Ambassadors
      search={search}
      onSearch={(next) => void navigate({ to: '/growth/ambassadors', search: next, replace: true })}
      onMade={(ambassadorId) =>
        void navigate({ to: '/growth/ambassadors/$ambassadorId', params: { ambassadorId } })
      }
    />
  );
}

type Props = {
  search: AmbassadorsSearch;
  onSearch: (search: AmbassadorsSearch) => void;
  onMade: (id: string) => void;
};

/** The list, narrowed by what the address says, and how much of the work is with people one knows. */
export function Ambassadors({ search, onSearch, onMade }: Props) {
  const w = useAmbassadorWords();
  const locale = useLocale();
  const mayWrite = useCan('growth:write');
  const period = yearTo(useToday());
  const { data: figures } = useQuery(ambassadorFiguresQuery);
  const { data: guide } = useQuery(ambassadorGuideQuery);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(search.query ?? '');
  const [query] = useDebouncedValue(text.trim(), 250);
  // The address says who is shown, so that it can be shared and come back to.
  useEffect(() => {
    if (query !== (search.query ?? '')) onSearch(parseAmbassadorsSearch({ ...search, query }));
  }, [query, search, onSearch]);
  const isNarrowed = Object.keys(search).length > 0;
  return (
    <Screen
      wide
      title={w('title')}
      lead={w('lead')}
      actions={
        <>
          <Button
            component="a"
            variant="default"
            href={apiUrl('/ambassadors/export', { what: 'list' })}
            download
          >
            {w('export')}
          </Button>
          <Button
            component="a"
            variant="default"
            href={apiUrl('/ambassadors/export', { what: 'results', ...period })}
            download
          >
            {w('exportResults')}
          </Button>
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
              {w('new')}
            </Button>
          )}
        </>
      }
    >
      <GrowthNav />
      {figures !== undefined && figures.agreements > 0 && <LongTerm figures={figures} />}
      <div className={growth.tools}>
        <TextInput
          type="search"
          label={w('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          maxLength={100}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
        {filters.map(([name, values]) => (
          <NativeSelect
            key={name}
            label={w(`filter.${name}`)}
            value={search[name] ?? ''}
            data={[
              { value: '', label: w('filter.all') },
              ...values.map((value) => ({ value, label: w(`${name}.${value}` as 'state.active') })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              onSearch(parseAmbassadorsSearch({ ...search, [name]: value }))
            }
          />
        ))}
      </div>
      <PagedRows
        query={ambassadorsQuery(search)}
        label={w('title')}
        empty={
          isNarrowed ? (
            <p role="status">{w('noMatch')}</p>
          ) : (
            <EmptyState icon={<IconSpeakerphone size={36} stroke={1.5} />} title={w('empty')}>
              {w('emptyBody')}
            </EmptyState>
          )
        }
        renderRow={(ambassador) => <AmbassadorRow key={ambassador.id} ambassador={ambassador} />}
      />
      {guide !== undefined && (
        <p className={growth.note}>{w('sizeNote', { day: formatDate(guide.sizesFrom.statedOn, locale) })}</p>
      )}
      <Dialog title={w('new')} opened={open} onClose={() => setOpen(false)}>
        <PersonForm onDone={({ id }) => onMade(id)} onClose={() => setOpen(false)} />
      </Dialog>
    </Screen>
  );
}
