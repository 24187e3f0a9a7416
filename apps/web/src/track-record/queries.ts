import type { TrackRecord } from '@madoguchi/contract';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { putAnswer } from '../kit/askAgain.ts';

export const trackRecordQuery = queryOptions({
  queryKey: ['track-record'],
  queryFn: () => api.get<TrackRecord>('/track-record'),
});

/** Saves something of the record; what is answered is shown at once. What was entered stays when it fails. */
export function useRecording() {
  const queryClient = useQueryClient();
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function write(work: () => Promise<TrackRecord>): Promise<boolean> {
    setSaving(true);
    setError(null);
    try {
      putAnswer(queryClient, trackRecordQuery.queryKey, await work());
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setSaving(false);
    }
  }

  return { saving, error, write };
}

/** What one calls an entry in a language; in the other one where that is all there is. */
export const wordsIn = (texts: { ja: string; en: string }, locale: 'ja' | 'en'): string =>
  texts[locale] === '' ? texts[locale === 'ja' ? 'en' : 'ja'] : texts[locale];

/** A year, or a year and a month (`2019`, `2019-04`). */
export const isMonth = (text: string): boolean => /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(text);
