import { useEffect, useEffectEvent } from 'react';

/** Closes the list when one goes elsewhere; the reply it belongs to is not elsewhere. */
export function useOutside(panel: { current: HTMLElement | null }, close: () => void) {
  const look = useEffectEvent(({ target }: PointerEvent) => {
    if (!(target instanceof Element) || panel.current?.contains(target) === true) return;
    // The button that opens the list closes it by itself.
    if (target.closest('textarea, [aria-expanded="true"]') === null) close();
  });
  useEffect(() => {
    const onDown = (event: PointerEvent) => look(event);
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  }, []);
}
