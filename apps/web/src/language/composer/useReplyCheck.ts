import type { CheckReply, CheckResult, Finding } from '@madoguchi/contract';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import { api } from '../../kit/api.ts';
import { useShortcut } from '../../kit/keys.ts';
import { caretAfter, fixAll } from '../logic/fixes.ts';
import type { Replacement } from '../logic/fixes.ts';
import { findingAt, walk } from '../logic/walk.ts';
import { replaceInField } from './replaceInField.ts';
import { carried, ReplyChecker } from './ReplyChecker.ts';
import type { CheckView } from './ReplyChecker.ts';

/**
 * How a card came to be open: what was only pointed at closes when the pointer leaves, and every card when the text
 * it was opened in is changed.
 */
type Active = { id: string; by: 'pointer' | 'choice'; text: string };

export type ReplyCheck = {
  view: CheckView;
  /** The finding whose card is open. */
  active: Finding | null;
  point: (id: string | null) => void;
  /** Opens the card of the finding at the caret, if there is one. */
  openAtCaret: () => void;
  /** Selects a finding's words and opens its card. */
  jump: (finding: Finding) => void;
  close: () => void;
  fix: (finding: Finding, suggestion: string) => void;
  fixEverything: () => void;
  leave: (finding: Finding) => void;
  compose: (composing: boolean) => void;
  refuse: (findings: readonly Finding[]) => void;
  forgetRefusal: () => void;
};

type Options = {
  /** Null for a text that answers nobody yet. */
  conversationId: string | null;
  /** The kind of channel it goes by, where that is not the conversation's own. */
  channel?: CheckReply['channel'];
  /** What stands in the field; nothing while it is not one's own. */
  text: string;
  field: RefObject<HTMLTextAreaElement | null>;
};

/** Checks the reply in a field as it is written, and lets its findings be walked, explained and fixed. */
export function useReplyCheck({ conversationId, channel, text, field }: Options): ReplyCheck {
  const [checker] = useState(
    () =>
      new ReplyChecker({
        check: (words, signal, by) => askServer(conversationId, by, words, signal),
        later,
      }),
  );
  const read = () => checker.view;
  const view = carried(
    useSyncExternalStore((listener) => checker.subscribe(listener), read, read),
    text,
  );
  const [chosen, setChosen] = useState<Active | null>(null);
  const active = chosen?.text === text ? (view.findings.find(({ id }) => id === chosen.id) ?? null) : null;
  const close = () => setChosen(null);

  useEffect(() => checker.goesBy(channel), [checker, channel]);
  useEffect(() => checker.write(text), [checker, text]);
  useEffect(() => {
    checker.compose(false);
    return () => checker.stop();
  }, [checker]);

  function replace(replacement: Replacement) {
    if (field.current === null) return;
    const caret = caretAfter(field.current.selectionEnd, replacement);
    replaceInField(field.current, replacement);
    field.current.setSelectionRange(caret, caret);
  }

  function fix({ start, end }: Finding, suggestion: string) {
    replace({ start, end, text: suggestion });
    close();
  }

  function jump(finding: Finding) {
    field.current?.focus();
    field.current?.setSelectionRange(finding.start, finding.end);
    setChosen({ id: finding.id, by: 'choice', text });
  }

  function go(direction: 1 | -1) {
    const caret = field.current?.selectionEnd ?? 0;
    const next = walk(view.findings, caret, direction, active?.id ?? null);
    if (next !== null) jump(next);
  }

  const [suggestion] = active?.suggest ?? [];
  useShortcut('F8', 'language.keys.next', () => go(1), { inInputs: true });
  useShortcut('shift+F8', 'language.keys.previous', () => go(-1), { inInputs: true });
  useShortcut(
    'alt+Enter',
    'language.keys.fix',
    () => {
      if (active !== null && suggestion !== undefined) fix(active, suggestion);
    },
    { inInputs: true, enabled: suggestion !== undefined },
  );
  useShortcut('Escape', 'language.keys.close', close, { inInputs: true, enabled: active !== null });

  return {
    view,
    active,
    point: (id) =>
      setChosen((current) => {
        if (id !== null)
          return current?.id === id && current.text === text ? current : { id, by: 'pointer', text };
        return current?.by === 'pointer' ? null : current;
      }),
    openAtCaret: () => {
      const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
      const found = selectionStart === selectionEnd ? findingAt(view.findings, selectionStart) : null;
      setChosen(found === null ? null : { id: found.id, by: 'choice', text });
    },
    jump,
    close,
    fix,
    fixEverything: () => {
      const all = fixAll(text, view.findings);
      if (all !== null) replace(all);
    },
    leave: ({ id }) => {
      checker.leave(id);
      field.current?.focus();
    },
    compose: (composing) => checker.compose(composing),
    refuse: (findings) => checker.refuse(findings),
    forgetRefusal: () => checker.forgetRefusal(),
  };
}

function askServer(
  conversationId: string | null,
  channel: CheckReply['channel'],
  text: string,
  signal: AbortSignal,
): Promise<CheckResult> {
  const about = {
    ...(conversationId !== null && { conversationId }),
    ...(channel !== undefined && { channel }),
  };
  return api.post<CheckResult>('/language/check', { text, ...about }, { signal });
}

function later(milliseconds: number, action: () => void): () => void {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
}
