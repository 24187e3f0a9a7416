import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTags } from '../tags/queries.ts';
import type { Draft } from './logic.ts';
import { draftsToTry, linksToTry } from './queries.ts';
import { useWords } from './words.ts';

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void; checked: boolean };

/** By what people come to see a variant: a link, a broadcast, or conversations of a kind. */
export function PlaceSelect({ draft, onChange, checked }: Props) {
  const w = useWords();
  const { kind, linkId, broadcastId, tagId, variants } = draft;
  const links = useQuery({ ...linksToTry, enabled: kind === 'landing' }).data ?? [];
  const drafts = useQuery({ ...draftsToTry, enabled: kind === 'message' }).data ?? [];
  const tags = useTags();
  const missing = (value: string) => checked && value === '' && w('experiments.required');
  const named = (items: readonly { id: string; name: string }[], none: string) => [
    { value: '', label: none },
    ...items.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const [first, ...others] = variants;

  if (kind === 'landing')
    return (
      <NativeSelect
        label={w('experiments.link')}
        required
        value={linkId}
        data={named(links, w('experiments.choose'))}
        error={missing(linkId)}
        onChange={({ currentTarget: { value } }) => {
          const target = links.find(({ id }) => id === value)?.target ?? '';
          // The first is what is there now.
          const filled =
            first === undefined || first.target !== '' ? variants : [{ ...first, target }, ...others];
          onChange({ linkId: value, variants: filled });
        }}
      />
    );
  if (kind === 'message')
    return (
      <NativeSelect
        label={w('experiments.broadcast')}
        required
        value={broadcastId}
        data={named(drafts, w('experiments.choose'))}
        error={missing(broadcastId)}
        onChange={({ currentTarget: { value } }) => {
          const found = drafts.find(({ id }) => id === value);
          const isEmpty = found !== undefined && first?.text === '';
          onChange({
            broadcastId: value,
            variants: isEmpty
              ? [{ ...first, subject: found.subject, text: found.body }, ...others]
              : variants,
          });
        }}
      />
    );
  return (
    <NativeSelect
      label={w('experiments.tag')}
      value={tagId}
      data={named(tags, w('experiments.tag.all'))}
      onChange={({ currentTarget: { value } }) => onChange({ tagId: value })}
    />
  );
}
