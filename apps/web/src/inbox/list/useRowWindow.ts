import { useCallback, useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { rowWindow, scrollTopFor } from '../logic/window.ts';
import type { RowWindow } from '../logic/window.ts';

type View = { scrollTop: number; height: number };

/**
 * Which rows of a long list exist, following its scrolling and size. Rows are of one height, so that nothing has to
 * be measured and nothing moves.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
): RowWindow & { reveal: (index: number) => void } {
  const [view, setView] = useState<View>({ scrollTop: 0, height: 900 });

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => setView({ scrollTop: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);

  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (element === null || index < 0) return;
      element.scrollTo({ top: scrollTopFor(index, element.scrollTop, element.clientHeight, rowHeight) });
    },
    [scroller, rowHeight],
  );

  return { ...rowWindow(view.scrollTop, view.height, rowHeight, count), reveal };
}
