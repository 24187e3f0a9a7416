import { useEffect, useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import { placeAbove } from '../logic/place.ts';

/** Keeps a panel over the field that it lies in, wherever that moves. */
export function usePlaceAbove(panel: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => place(panel.current));
  useEffect(() => {
    const moved = () => place(panel.current);
    window.addEventListener('resize', moved);
    window.visualViewport?.addEventListener('resize', moved);
    return () => {
      window.removeEventListener('resize', moved);
      window.visualViewport?.removeEventListener('resize', moved);
    };
  }, [panel]);
}

function place(panel: HTMLElement | null): void {
  const field = panel?.parentElement?.getBoundingClientRect();
  if (field === undefined || panel === null) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const { left, bottom, width, height } = placeAbove(field, { width: clientWidth, height: clientHeight });
  Object.assign(panel.style, {
    left: `${left}px`,
    bottom: `${bottom}px`,
    width: `${width}px`,
    maxHeight: `${height}px`,
  });
}
