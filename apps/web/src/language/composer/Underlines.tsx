import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Finding } from '@madoguchi/contract';
import { segmentsOf } from '../logic/segments.ts';
import styles from './Underlines.module.css';

type Props = {
  text: string;
  findings: readonly Finding[];
  activeId: string | null;
  /** Where the pieces are drawn, so that others can ask where one is. */
  layer: RefObject<HTMLSpanElement | null>;
};

/**
 * The lines under a field's words. The same text is set a second time behind the field, in the same type and width,
 * unseen but for its lines. Its words are generated content, which neither a search in the page nor a copy finds twice.
 */
export function Underlines({ text, findings, activeId, layer }: Props) {
  const active = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (activeId !== null) active.current?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <span ref={layer}>
      {segmentsOf(text, findings).map(({ start, text: words, level, ids }) => {
        const isActive = activeId !== null && ids.includes(activeId);
        return (
          <span
            key={start}
            ref={isActive ? active : null}
            className={styles.piece}
            data-text={words}
            data-level={level ?? undefined}
            data-active={isActive || undefined}
            data-findings={level === null ? undefined : ids.join('\n')}
          />
        );
      })}
    </span>
  );
}

/** Where a finding's first words are in the window; null when they are not drawn. */
export function rectOf(layer: HTMLElement | null, id: string): DOMRect | null {
  const piece = [...(layer?.children ?? [])].find((child) => findingsOf(child).includes(id));
  return piece?.getClientRects()[0] ?? null;
}

/** The finding drawn at a point of the window. */
export function findingAtPoint(layer: HTMLElement | null, x: number, y: number): string | null {
  for (const piece of layer?.querySelectorAll('[data-findings]') ?? []) {
    for (const { left, right, top, bottom } of piece.getClientRects()) {
      if (left <= x && x <= right && top <= y && y <= bottom) return findingsOf(piece)[0] ?? null;
    }
  }
  return null;
}

function findingsOf(piece: Element): string[] {
  return piece.getAttribute('data-findings')?.split('\n') ?? [];
}
