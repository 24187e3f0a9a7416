import type { GivenPromise } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RefObject } from 'react';
import { useNow } from '../../inbox/data/useNow.ts';
import { useShortcut } from '../../kit/keys.ts';
import { useTimeZone } from '../../kit/session.tsx';
import { replaceInField } from '../../language/composer/replaceInField.ts';
import type { ReplyCheck } from '../../language/composer/useReplyCheck.ts';
import { isOver, withDate } from '../logic/due.ts';
import {
  listOf,
  promisedOf,
  unsettled,
  type Decision,
  type Decisions,
  type Promised,
} from '../logic/given.ts';
import { conversationPromisesQuery } from '../queries.ts';

export type PromisedText = {
  promised: Promised[];
  opened: boolean;
  /** Whether sending was tried while something was still to be settled. */
  tried: boolean;
  toggle: () => void;
  confirmAll: () => void;
  decide: (promised: Promised, decision: Decision) => void;
  /** Writes a date into the text, in place of what was vague. */
  write: (promised: Promised, due: string) => void;
  /** Whether something must be settled first: then it is shown. */
  refuse: () => boolean;
  /** What goes with the answer. */
  list: () => GivenPromise[];
  forget: () => void;
};

type Options = {
  conversationId: string;
  check: ReplyCheck;
  field: RefObject<HTMLTextAreaElement | null>;
  disabled: boolean;
};

/** What the answer in the field promises, and what its writer says of it. */
export function usePromised({ conversationId, check, field, disabled }: Options): PromisedText {
  const timeZone = useTimeZone();
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [opened, setOpened] = useState(false);
  const [tried, setTried] = useState(false);
  const known = useQuery(conversationPromisesQuery(conversationId)).data ?? [];
  const pending = known.filter(({ state, pendingDue }) => state === 'open' && pendingDue !== null);
  const now = useNow(60_000);
  const found = disabled ? [] : check.view.promises;
  const promised = promisedOf(found, decisions, pending, (due) => isOver(due, now, timeZone));
  const open = unsettled(promised);

  function settle({ found: { at } }: Promised, decision: Decision) {
    setDecisions((before) => new Map(before).set(at, { ...before.get(at), ...decision }));
  }
  function decide(one: Promised, decision: Decision) {
    settle(one, decision);
    // What was just said can be looked at, and written into the text.
    setOpened(true);
  }
  function confirmAll() {
    for (const each of promised) if (each.state === 'unconfirmed') settle(each, { state: 'confirmed' });
    if (open.length > 0) setOpened(true);
    else setOpened(false);
    field.current?.focus();
  }
  useShortcut('F9', 'promise.keys.confirm', confirmAll, {
    inInputs: true,
    enabled: promised.some(({ state }) => state === 'unconfirmed'),
  });

  return {
    promised,
    opened: opened || (tried && open.length > 0),
    tried: tried && open.length > 0,
    toggle: () => setOpened(!opened),
    confirmAll,
    decide,
    write: (one, due) => {
      const { start, end, at } = one.found;
      if (field.current === null || field.current.value.slice(start, end) !== at) return;
      const text = withDate(at, due, one.act === 'visit');
      replaceInField(field.current, { start, end, text });
      // The same promise, found again in its new words.
      setDecisions((before) => new Map(before).set(text, { ...before.get(at), due, state: 'confirmed' }));
      setOpened(false);
    },
    refuse: () => {
      setTried(true);
      return open.length > 0;
    },
    list: () => listOf(promised),
    forget: () => {
      setDecisions(new Map());
      setOpened(false);
      setTried(false);
    },
  };
}
