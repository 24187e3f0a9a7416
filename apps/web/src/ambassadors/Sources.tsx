import type { AmbassadorDetail, AmbassadorSource } from '@madoguchi/contract';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import growth from '../growth/growth.module.css';
import { campaignsQuery, codesQuery, linksQuery } from '../growth/queries.ts';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './ambassadors.module.css';
import { useAmbassadorWords } from './words.ts';

type Kind = AmbassadorSource['kind'];
const kinds: readonly Kind[] = ['link', 'code', 'campaign'];

/** Links, codes and campaigns that are theirs: what these bring, they brought. */
export function Sources({ ambassador, mayWrite }: { ambassador: AmbassadorDetail; mayWrite: boolean }) {
  const w = useAmbassadorWords();
  const { saving, error, save } = useSaving();
  const { id, sources } = ambassador;
  return (
    <Section title={w('sources')}>
      {sources.length === 0 && <p className={growth.quiet}>{w('sources.none')}</p>}
      <ul className={growth.trail} aria-label={w('sources')}>
        {sources.map((source) => (
          <li key={source.id} className={styles['head']}>
            <span className={growth.facts}>
              <span>{w(`source.kind.${source.kind}`)}</span>
              <strong lang="ja">{source.target.name}</strong>
            </span>
            {mayWrite && (
              <Button
                size="xs"
                variant="default"
                loading={saving}
                aria-label={w('source.removeOf', { name: source.target.name })}
                onClick={() => void save(() => api.delete(`/ambassador-sources/${source.id}`))}
              >
                {w('source.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormFailure error={error} />
      {mayWrite && <Assign ambassadorId={id} taken={sources.map(({ target }) => target.id)} />}
    </Section>
  );
}

/** The links, codes and campaigns there are, by the names they have. */
function useTargets(kind: Kind): { id: string; name: string }[] {
  const links = useInfiniteQuery({ ...linksQuery(false), enabled: kind === 'link' });
  const codes = useInfiniteQuery({ ...codesQuery(''), enabled: kind === 'code' });
  const campaigns = useInfiniteQuery({ ...campaignsQuery, enabled: kind === 'campaign' });
  if (kind === 'link') return links.data?.pages.flatMap((page) => page.items) ?? [];
  if (kind === 'campaign') return campaigns.data?.pages.flatMap((page) => page.items) ?? [];
  return codes.data?.pages.flatMap((page) => page.items.map(({ id, code }) => ({ id, name: code }))) ?? [];
}

/** Gives one more to them. */
export function Assign({ ambassadorId, taken }: { ambassadorId: string; taken: readonly string[] }) {
  const w = useAmbassadorWords();
  const { saving, error, save } = useSaving();
  const [kind, setKind] = useState<Kind>('link');
  const [targetId, setTargetId] = useState('');
  const targets = useTargets(kind).filter(({ id }) => !taken.includes(id));

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    if (targetId === '') return;
    const done = await save(() => api.post(`/ambassadors/${ambassadorId}/sources`, { kind, id: targetId }));
    if (done) setTargetId('');
  }

  return (
    <form onSubmit={(event) => void submit(event)} className={growth.stack}>
      <div className={growth.tools}>
        <NativeSelect
          label={w('source.kind')}
          value={kind}
          data={kinds.map((value) => ({ value, label: w(`source.kind.${value}`) }))}
          onChange={({ currentTarget: { value } }) => {
            setKind(kinds.find((each) => each === value) ?? 'link');
            setTargetId('');
          }}
        />
        <NativeSelect
          label={w('source.target')}
          value={targetId}
          data={[
            { value: '', label: w('source.choose') },
            ...targets.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => setTargetId(value)}
        />
        <Group>
          <Button type="submit" variant="default" loading={saving} disabled={targetId === ''}>
            {w('source.add')}
          </Button>
        </Group>
      </div>
      <FormFailure error={error} />
    </form>
  );
}
