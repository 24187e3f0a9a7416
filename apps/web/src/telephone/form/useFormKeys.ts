import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import { isComposing } from '../../kit/combo.ts';

type Keys = { onSave: () => void; onClose: () => void };

/**
 * The keys of a form that is filled without a mouse: Ctrl+Enter saves, Escape closes, and Enter alone does neither, so that
 * choosing a name saves nothing by accident. While an input method composes they are its own.
 */
export function useFormKeys(panel: RefObject<HTMLElement | null>, { onSave, onClose }: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || event.defaultPrevented) return;
    const { target } = event;
    const isListOpen = target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !isListOpen) {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
    } else if (event.key === 'Enter' && target instanceof HTMLInputElement && target.type !== 'checkbox') {
      event.preventDefault();
    }
  });
  useEffect(() => {
    const element = panel.current;
    const listener = (event: KeyboardEvent) => onKey(event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [panel]);
}
