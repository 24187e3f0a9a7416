import type { MentionSource } from '@madoguchi/contract';
import { Button, Switch } from '@mantine/core';
import { IconRss } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../growth/Dialog.tsx';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { When } from '../kit/When.tsx';
import { Bookmark } from './Bookmark.tsx';
import { problemKey } from './CaseSection.tsx';
import styles from './mentions.module.css';
import { MentionsNav } from './MentionsNav.tsx';
import { sourcesQuery } from './queries.ts';
import { SourceForm } from './SourceForm.tsx';
import { useSaving } from './useSaving.ts';
import { useMentions } from './words.ts';

/** Where is looked for word of mouth: feeds and networks, how each goes, and the bookmark for everything else. */
export default function SourcesScreen() {
  const w = useMentions();
  const { data, error, refetch } = useQuery(sourcesQuery);
  const [adding, setAdding] = useState(false);
  return (
    <Screen
      wide
      title={w('sources')}
      lead={w('sources.lead')}
      actions={<Button onClick={() => setAdding(true)}>{w('sources.new')}</Button>}
    >
      <MentionsNav part="sources" />
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={3} height={62} />}
      {data !== undefined && data.length === 0 && (
        <EmptyState icon={<IconRss size={36} stroke={1.5} />} title={w('sources.empty')}>
          {w('sources.emptyBody')}
        </EmptyState>
      )}
      {data !== undefined && data.length > 0 && (
        <Rows label={w('sources')}>
          {data.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </Rows>
      )}
      <Section title={w('bookmark')} lead={w('bookmark.lead')}>
        <Bookmark />
      </Section>
      <Dialog title={w('sources.new')} opened={adding} onClose={() => setAdding(false)}>
        <SourceForm onClose={() => setAdding(false)} />
      </Dialog>
    </Screen>
  );
}

/** One source: what it brought, when it was last looked at, and what is wrong with it. */
export function SourceRow({ source }: { source: MentionSource }) {
  const w = useMentions();
  const { saving, error, save } = useSaving();
  const [removing, setRemoving] = useState(false);
  const [changing, setChanging] = useState(false);
  const { id, name, config, enabled, problem, lookedAt, nextAt, found, paid, keeping, revision } = source;
  const locale = useLocale();
  const path = `/mention-sources/${id}`;
  const change = (body: object) => void save(() => api.patch(path, { basedOn: revision, ...body }));
  return (
    <Row
      title={name}
      detail={
        <span className={styles['facts']}>
          <StateDot tone={problem !== null ? 'bad' : enabled ? 'good' : 'quiet'}>
            {w(problem !== null ? problemKey(problem) : enabled ? 'sources.fine' : 'sources.off')}
          </StateDot>
          <span>{w(`kind.${config.kind}`)}</span>
          {config.kind === 'feed' && <span>{config.address}</span>}
          {'query' in config && <span>{w('sources.query', { query: config.query })}</span>}
          {config.kind === 'instagram' && config.hashtags.length > 0 && (
            <span>{config.hashtags.map((tag) => `#${tag}`).join(' ')}</span>
          )}
          {config.kind === 'x_search' && paid !== null && (
            <span>
              {w('sources.paid', {
                posts: formatCount(paid.posts, locale),
                most: formatCount(config.postsPerMonth, locale),
              })}
            </span>
          )}
          <span>{w('sources.found', { count: found })}</span>
          {lookedAt !== null && (
            <span>
              {w('sources.looked')} <When at={lookedAt} />
            </span>
          )}
          {enabled && (
            <span>
              {w('sources.next')} <When at={nextAt} />
            </span>
          )}
        </span>
      }
      actions={
        <>
          <Switch
            label={w('sources.enabled')}
            checked={enabled}
            disabled={saving}
            onChange={(event) => change({ enabled: event.currentTarget.checked })}
          />
          <Button size="compact-sm" variant="default" loading={saving} onClick={() => change({ look: true })}>
            {w('sources.look')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setChanging(true)}>
            {w('sources.change')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setRemoving(true)}>
            {w('sources.remove')}
          </Button>
        </>
      }
    >
      {keeping !== null && <Keeping keeping={keeping} enabled={enabled} />}
      <FormFailure error={error} />
      <Dialog title={w('sources.changeTitle', { name })} opened={changing} onClose={() => setChanging(false)}>
        <SourceForm source={source} onClose={() => setChanging(false)} />
      </Dialog>
      <Confirm
        opened={removing}
        title={w('sources.removeAsk', { name })}
        confirmLabel={w('sources.remove')}
        onConfirm={async () => {
          await save(() => api.delete(path));
        }}
        onClose={() => setRemoving(false)}
      >
        {keeping === null ? w('sources.removeBody') : w('sources.removeBodyKeeping', { days: keeping.days })}
      </Confirm>
    </Row>
  );
}

type KeepingProps = { keeping: NonNullable<MentionSource['keeping']>; enabled: boolean };

/** For how long words may be kept here, when they are next read again, and from when on they go where that cannot be done. */
function Keeping({ keeping, enabled }: KeepingProps) {
  const w = useMentions();
  const { days, nextAt, until, problem } = keeping;
  const stuck = !enabled
    ? w('sources.keeping.off')
    : problem === null
      ? null
      : w('sources.keeping.problem', { problem: w(problemKey(problem)) });
  return (
    <p className={styles['quiet']}>
      {w('sources.keeping', { days })}{' '}
      {stuck === null && nextAt !== null && (
        <>
          {w('sources.keeping.next')} <When at={nextAt} />
        </>
      )}
      {stuck !== null && until !== null && (
        <strong>
          {stuck} <When at={until} />
        </strong>
      )}
    </p>
  );
}
