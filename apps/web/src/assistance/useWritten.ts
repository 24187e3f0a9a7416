import type { AssistanceEvent } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { lead, without } from './logic.ts';
import { askStream } from './stream.ts';

type Phase = { name: 'idle' } | { name: 'asking' | 'writing' | 'correcting'; count: number };

type Field = { read: () => string; write: (text: string) => void };

/** What a model writes into a field: how far it is, what went wrong, and the way back. */
export type Written = {
  phase: Phase;
  busy: boolean;
  error: unknown;
  stopped: boolean;
  /** Whether what was written can be taken out again: it stands there as it came. */
  removable: boolean;
  run: (body: object) => Promise<boolean>;
  stop: () => void;
  takeOut: () => void;
};

const phaseOf = (event: AssistanceEvent): Phase | null => {
  if (event.type === 'writing') return { name: 'writing', count: event.characters };
  return event.type === 'correcting' ? { name: 'correcting', count: event.findings } : null;
};

/** Streams what a model writes to the end of a field. What stood there stays, whatever happens. */
export function useWritten(path: string, { read, write }: Field): Written {
  const queryClient = useQueryClient();
  const [phase, setPhase] = useState<Phase>({ name: 'idle' });
  const [error, setError] = useState<unknown>(null);
  const [stopped, setStopped] = useState(false);
  const [last, setLast] = useState<{ before: string; text: string } | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function run(body: object): Promise<boolean> {
    const controller = new AbortController();
    running.current?.abort();
    running.current = controller;
    const before = read();
    let text = '';
    setError(null);
    setStopped(false);
    setPhase({ name: 'asking', count: 0 });
    try {
      await askStream(path, body, controller.signal, (event) => {
        if (event.type === 'text') {
          text += event.text;
          write(lead(before) + text);
        }
        setPhase((now) => phaseOf(event) ?? now);
      });
      return true;
    } catch (failure) {
      if (controller.signal.aborted) setStopped(true);
      else setError(failure);
      return false;
    } finally {
      setLast(text === '' ? null : { before, text });
      setPhase({ name: 'idle' });
      void queryClient.invalidateQueries({ queryKey: ['assistance'] });
    }
  }

  const present = read();
  const former = last === null ? null : without(present, last.before, last.text);
  return {
    phase,
    busy: phase.name !== 'idle',
    error,
    stopped,
    removable: former !== null,
    run,
    stop: () => running.current?.abort(),
    takeOut: () => {
      if (former !== null) write(former);
      setLast(null);
    },
  };
}
