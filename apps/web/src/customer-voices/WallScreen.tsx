import type { VoiceWallDetail } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog } from '../growth/Dialog.tsx';
import growth from '../growth/growth.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { api, hasCode } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { CopyText } from '../kit/CopyText.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import styles from './customer-voices.module.css';
import { snippetOf } from './logic.ts';
import { wallQuery } from './queries.ts';
import { WallForm } from './WallForm.tsx';
import { WallVoices } from './WallVoices.tsx';
import { useVoiceWords } from './words.ts';

export default function WallScreen() {
  const { wallId } = useParams({ from: '/signed-in/growth/voices/walls/$wallId' });
  return <WallView id={wallId} />;
}

/** One wall: what it shows of what, its voices, how it looks now, and the code for a site. */
export function WallView({ id }: { id: string }) {
  const w = useVoiceWords();
  const { data: wall, error, refetch } = useQuery(wallQuery(id));
  const { again } = useSaving();
  const mayWrite = useCan('growth:write') && wall?.ended === false;
  const [open, setOpen] = useState<'settings' | 'end' | null>(null);
  const close = () => setOpen(null);
  return (
    <Screen
      title={wall?.name ?? w('walls')}
      back={{ to: '/growth/voices/walls', label: w('walls') }}
      actions={
        mayWrite && (
          <>
            <Button variant="default" onClick={() => setOpen('end')}>
              {w('wall.end')}
            </Button>
            <Button variant="default" onClick={() => setOpen('settings')}>
              {w('wall.settings')}
            </Button>
          </>
        )
      }
    >
      {wall === undefined && error === null && <Skeletons rows={5} />}
      {error !== null && hasCode(error, 'not_found') && <EmptyState title={w('walls.gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {wall !== undefined && (
        <>
          {wall.ended && <Notice tone="quiet">{w('wall.ended')}</Notice>}
          <Counts wall={wall} />
          <WallVoices wall={wall} mayWrite={mayWrite} />
          {!wall.ended && <Outside wall={wall} />}
          <Dialog title={w('wall.settings')} opened={open === 'settings'} onClose={close}>
            <WallForm wall={wall} onDone={close} onClose={close} />
          </Dialog>
          <Confirm
            opened={open === 'end'}
            title={w('wall.end')}
            confirmLabel={w('wall.end')}
            dangerous
            onConfirm={async () => {
              await api.patch(`/voice-walls/${wall.id}`, { basedOn: wall.revision, ended: true });
              await again();
            }}
            onClose={close}
          >
            {w('wall.endHint')}
          </Confirm>
        </>
      )}
    </Screen>
  );
}

/** What the wall is chosen from, as it says itself. */
export function Counts({ wall: { counts } }: { wall: VoiceWallDetail }) {
  const w = useVoiceWords();
  return (
    <Section title={w('wall.counts')} lead={w('wall.countsHint')}>
      <dl className={growth.tally}>
        {(['total', 'all', 'consented', 'shown'] as const).map((name) => (
          <div key={name}>
            <dt>{w(`wall.count.${name}`)}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
        <div>
          <dt>{w('wall.count.low')}</dt>
          <dd>
            {counts.lowShown}／{counts.low}
          </dd>
        </div>
        {counts.surveys !== null && (
          <div>
            <dt>{w('wall.count.surveys')}</dt>
            <dd>
              {counts.surveys.taken}／{counts.surveys.answers}
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
}

/** How it looks at this moment, and what is put into a site. */
export function Outside({ wall }: { wall: VoiceWallDetail }) {
  const w = useVoiceWords();
  return (
    <>
      <Section title={w('wall.preview')}>
        {/* Loaded anew with each change, since the page itself is never kept. */}
        <iframe
          key={`${wall.revision} ${JSON.stringify(wall.counts)}`}
          className={styles['frame']}
          src={`/wall/${wall.key}`}
          title={w('wall.preview')}
          sandbox="allow-scripts"
        />
        <p className={growth.facts}>
          <a href={wall.url} target="_blank" rel="noreferrer">
            {w('wall.open')}
          </a>
          <a href={`${wall.url}.json`} target="_blank" rel="noreferrer">
            {w('wall.data')}
          </a>
        </p>
      </Section>
      <Section title={w('wall.embed')}>
        <CopyText label={w('wall.embed')} hint={w('wall.embedHint')} value={snippetOf(wall)} />
      </Section>
    </>
  );
}
