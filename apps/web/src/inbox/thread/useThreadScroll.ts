import type { Message } from '@madoguchi/contract';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

const nearEnd = 120;
/** Pixels of a message that may peek in at the bottom without its being in view. */
const barely = 48;

/**
 * Keeps what one reads where it is: older messages grow above it, newer below. Opens at the first unread message, else
 * at the newest; follows one's own messages, and others' while one is at the end and not writing.
 */
export function useThreadScroll(
  scroller: RefObject<HTMLElement | null>,
  thread: readonly Message[],
  unreadFrom: number | null,
  memberId: string,
): { onScroll: () => void; newestBelow: boolean; toNewest: () => void } {
  const known = useRef<{ first: number; last: number } | null>(null);
  const fromEnd = useRef(0);
  const [newestBelow, setNewestBelow] = useState(false);
  const first = thread[0]?.ordinal ?? 0;
  const newest = thread.at(-1);
  const last = newest?.ordinal ?? 0;
  const isOwn = newest?.author?.id === memberId;

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    fromEnd.current = element.scrollHeight - element.scrollTop;
    const newestTop = messageAt(element, last)?.getBoundingClientRect().top;
    setNewestBelow(newestTop !== undefined && newestTop > element.getBoundingClientRect().bottom - barely);
  }, [scroller, last]);

  const show = useCallback(
    (ordinal: number) => {
      const message = scroller.current === null ? null : messageAt(scroller.current, ordinal);
      const line = message?.previousElementSibling;
      (line?.matches('[data-unread-from]') ? line : message)?.scrollIntoView({ block: 'start' });
      onScroll();
    },
    [scroller, onScroll],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || last === 0) return;
    const before = known.current;
    known.current = { first, last };
    if (before === null) return show(pointedAt(element) ?? unreadFrom ?? last);
    if (first < before.first) element.scrollTo({ top: element.scrollHeight - fromEnd.current });
    const wasAtEnd = fromEnd.current - element.clientHeight < nearEnd;
    const writing = document.activeElement?.tagName === 'TEXTAREA';
    if (last > before.last && (isOwn || (wasAtEnd && !writing))) return show(last);
    onScroll();
  }, [scroller, first, last, isOwn, unreadFrom, show, onScroll]);

  return { onScroll, newestBelow, toNewest: () => show(last) };
}

function messageAt(scroller: HTMLElement, ordinal: number): Element | null {
  return scroller.querySelector(`[data-ordinal="${ordinal}"]`);
}

/** The message that the address points at (`#message-…`), which is marked; null where it points at none that is here. */
function pointedAt(scroller: HTMLElement): number | null {
  const { hash } = window.location;
  const message = hash.startsWith('#message-')
    ? scroller.querySelector(`[id="${CSS.escape(hash.slice(1))}"]`)
    : null;
  message?.setAttribute('data-pointed', '');
  const ordinal = message?.getAttribute('data-ordinal') ?? null;
  return ordinal === null ? null : Number(ordinal);
}
