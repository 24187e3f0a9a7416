import { useQuery } from '@tanstack/react-query';
import { checklistsQuery } from '../checklists/queries.ts';
import { useChannels, useMembers } from '../inbox/data/useDesk.ts';
import { useTags } from '../tags/queries.ts';
import { templatesQuery } from '../templates/queries.ts';
import type { Names } from './logic/words.ts';

/** What everything that a rule can point to is called, over what its own answer said of them. */
export function useNames(known: Names): Names {
  const channels = useChannels() ?? [];
  const members = useMembers();
  const tags = useTags();
  const templates = useQuery(templatesQuery).data ?? [];
  const checklists = useQuery(checklistsQuery).data?.items ?? [];
  const all = [...channels, ...checklists, ...members, ...tags, ...templates];
  return { ...known, ...Object.fromEntries(all.map(({ id, name }) => [id, name])) };
}
