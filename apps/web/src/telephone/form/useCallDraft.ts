import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../kit/api.ts';
import { sendDraft } from '../draftsOnTheWay.ts';
import { withDraft, type CallFields } from '../logic/form.ts';
import { callDraftQuery } from '../queries.ts';

/** The draft is kept when the writer pauses for so long, in milliseconds. */
const pause = 800;

export type Keeping = 'none' | 'keeping' | 'kept' | 'failed';

/**
 * The form's fields, kept on the server at every pause: neither a reload nor a dead battery loses what was said. `fields` is
 * null until it is known what was kept before.
 */
export function useCallDraft(about: string, initial: CallFields) {
  const { data: kept, isSuccess, isError } = useQuery(callDraftQuery(about));
  const [own, setOwn] = useState<CallFields | null>(null);
  const [keeping, setKeeping] = useState<Keeping>('none');
  const latest = useRef<CallFields | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const fields = own ?? (isSuccess ? withDraft(initial, kept?.fields ?? {}) : isError ? initial : null);

  async function keep() {
    clearTimeout(timer.current);
    const sent = latest.current;
    if (sent === null) return;
    setKeeping('keeping');
    try {
      await sendDraft(about, api.put('/call-draft', { about, fields: sent }));
      if (latest.current === sent) {
        latest.current = null;
        setKeeping('kept');
      }
    } catch {
      setKeeping('failed');
      timer.current = setTimeout(() => void keep(), 5 * pause);
    }
  }

  function change(changes: Partial<CallFields>) {
    if (fields === null) return;
    const next = { ...fields, ...changes };
    setOwn(next);
    // Not kept any more, until it is.
    setKeeping('none');
    latest.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), pause);
  }

  /** Nothing more of it is kept: it was saved, or thrown away. */
  function forget() {
    clearTimeout(timer.current);
    latest.current = null;
  }

  const keepNow = useRef(keep);
  useEffect(() => {
    keepNow.current = keep;
  });
  useEffect(() => () => void keepNow.current(), []);
  return { fields, change, keeping, forget };
}
