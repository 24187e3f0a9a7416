import type { Voice } from '@madoguchi/contract';
import { voiceStates } from '@madoguchi/contract/voice-names';
import { Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconQuote } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import growth from '../growth/growth.module.css';
import { langOf } from '../inbox/logic/lang.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { PagedRows } from '../settings/PagedRows.tsx';
import { tones } from './logic.ts';
import { voicesQuery } from './queries.ts';
import { parseVoicesSearch, type VoicesSearch } from './search.ts';
import { VoicesNav } from './VoicesNav.tsx';
import { useVoiceWords } from './words.ts';

/** What customers said, and how its consent stands. */
export default function VoicesScreen() {
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/growth/voices' });
  return (
    <Voices
      search={search}
      onSearch={(next) => void navigate({ to: '/growth/voices', search: next, replace: true })}
    />
  );
}

type Props = { search: VoicesSearch; onSearch: (search: VoicesSearch) => void };

/** The list, narrowed by state. */
export function Voices({ search, onSearch }: Props) {
  const w = useVoiceWords();
  const mayWrite = useCan('growth:write');
  return (
    <Screen
      wide
      title={w('title')}
      lead={w('lead')}
      actions={
        mayWrite && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/growth/voices/new" {...props} />}
          >
            {w('new')}
          </Button>
        )
      }
    >
      <VoicesNav part="voices" />
      <div className={growth.tools}>
        <NativeSelect
          label={w('state')}
          value={search.state ?? ''}
          data={[
            { value: '', label: w('state.all') },
            ...voiceStates.map((value) => ({ value, label: w(`state.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => onSearch(parseVoicesSearch({ state: value }))}
        />
      </div>
      <PagedRows
        query={voicesQuery(search)}
        label={w('title')}
        empty={
          search.state === undefined ? (
            <EmptyState icon={<IconQuote size={36} stroke={1.5} />} title={w('empty')}>
              {w('emptyBody')}
            </EmptyState>
          ) : (
            <p role="status">{w('noMatch')}</p>
          )
        }
        renderRow={(voice) => <VoiceRow key={voice.id} voice={voice} />}
      />
    </Screen>
  );
}

/** A voice in one line: its first words, who it is said to be of, and how its consent stands. */
export function VoiceRow({ voice }: { voice: Voice }) {
  const w = useVoiceWords();
  const locale = useLocale();
  const { id, words, language, topic, shownName, state, uses, score, scoreOf, reward, erased } = voice;
  return (
    <Row
      title={
        <Link to="/growth/voices/$voiceId" params={{ voiceId: id }} {...(erased ? {} : { lang: language })}>
          {erased ? w('erased') : words.slice(0, 120)}
        </Link>
      }
      detail={
        <span className={growth.facts}>
          <StateDot tone={tones[state]}>{w(`state.${state}`)}</StateDot>
          {shownName !== '' && <span lang={langOf(shownName, locale)}>{shownName}</span>}
          {topic !== '' && <span lang={langOf(topic, locale)}>{topic}</span>}
          {score !== null && scoreOf !== null && <span>{w('score', { score, of: scoreOf })}</span>}
          {uses.length > 0 && <span>{uses.map((use) => w(`use.${use}`)).join('・')}</span>}
          {reward !== null && <span>{w('reward')}</span>}
        </span>
      }
    />
  );
}
