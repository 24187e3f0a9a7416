import type { Tag } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api, hasCode } from '../kit/api.ts';
import { putAnswer } from '../kit/askAgain.ts';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { problemText } from '../kit/problemText.ts';
import { tagKey } from './logic.ts';
import { tagsQuery } from './queries.ts';

/** Makes a tag; where a colleague has just made the same, gives that. Null, with a word why, when it cannot be made. */
export function useCreateTag(): (name: string) => Promise<Tag | null> {
  const t = useT();
  const queryClient = useQueryClient();
  return async (name) => {
    try {
      const tag = await api.post<Tag>('/tags', { name });
      putAnswer(queryClient, tagsQuery.queryKey, (known) => [...(known ?? []), tag]);
      return tag;
    } catch (error) {
      const tags = await queryClient.fetchQuery({ ...tagsQuery, staleTime: 0 });
      const known = tags.find((tag) => tagKey(tag.name) === tagKey(name));
      if (hasCode(error, 'conflict') && known !== undefined) return known;
      notify(problemText(t, error), 'bad');
      return null;
    }
  };
}
