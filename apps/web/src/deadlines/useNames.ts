import { useChannels } from '../inbox/data/useDesk.ts';
import { useTags } from '../tags/queries.ts';
import type { Names } from './logic/sentence.ts';

/** What all that a rule can name is called, over what the rules' own answer said. */
export function useNames(known: Names): Names {
  const channels = useChannels() ?? [];
  const tags = useTags();
  return { ...known, ...Object.fromEntries([...channels, ...tags].map(({ id, name }) => [id, name])) };
}
