import type { MentionDetail } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { putAnswer } from '../kit/askAgain.ts';
import { mentionQuery } from './queries.ts';

/** Saves something of these screens: what was entered stays when it fails, and lists look again when it does not. */
export function useSaving() {
  const queryClient = useQueryClient();
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const again = () => queryClient.invalidateQueries({ queryKey: ['mentions'] });

  async function save(work: () => Promise<unknown>): Promise<boolean> {
    setSaving(true);
    setError(null);
    try {
      await work();
      await again();
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setSaving(false);
    }
  }

  const show = (after: MentionDetail) => putAnswer(queryClient, mentionQuery(after.id).queryKey, after);

  /** What was saved elsewhere is shown at once, and lists look again. */
  async function put(after: MentionDetail): Promise<void> {
    show(after);
    await again();
  }

  /** Saves something of one mention, whose new state is shown at once. */
  const write = (work: () => Promise<MentionDetail>) => save(async () => show(await work()));

  return { saving, error, save, write, put, again };
}
