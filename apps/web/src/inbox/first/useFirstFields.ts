import type { FirstMessage, StartWay } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { channelTraits } from '../../kit/channelTraits.ts';
import { firstMessageQuery } from './queries.ts';

/** As long as one types, nothing is stored; after this pause it is, in milliseconds. */
const pause = 600;

export type FirstFields = {
  subject: string;
  /** Whether a mail was to be sent without one. */
  missing: boolean;
  error: unknown;
  setSubject: (subject: string) => void;
  setWay: (way: StartWay) => Promise<void>;
  /** Stores what is written; false when something is missing, or could not be stored. */
  store: () => Promise<boolean>;
};

/** The subject and the way of a message that is being written, kept on the server as one writes. */
export function useFirstFields(message: FirstMessage): FirstFields {
  const { id } = message;
  const queryClient = useQueryClient();
  const [written, setWritten] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const subject = written ?? message.subject;
  const isLetter = channelTraits(message.channelType).letter;

  async function change(changes: { subject?: string; channelId?: string; to?: string }): Promise<boolean> {
    try {
      const changed = await api.patch<FirstMessage>(`/first-messages/${id}`, changes);
      putAnswer(queryClient, firstMessageQuery(id).queryKey, changed);
      setError(null);
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    }
  }

  const isStored = subject.trim() === message.subject;
  const keep = useEffectEvent((next: string) => void change({ subject: next }));
  useEffect(() => {
    if (isStored) return;
    const timer = setTimeout(() => keep(subject), pause);
    return () => clearTimeout(timer);
  }, [subject, isStored]);

  return {
    subject,
    missing: missing && isLetter && subject.trim() === '',
    error,
    setSubject: setWritten,
    setWay: async ({ channelId, to }) => {
      if (!(await change({ subject, channelId, to }))) return;
      await queryClient.invalidateQueries({ queryKey: ['conversation', id] });
    },
    store: async () => {
      setMissing(true);
      if (isLetter && subject.trim() === '') return false;
      return isStored || change({ subject });
    },
  };
}
