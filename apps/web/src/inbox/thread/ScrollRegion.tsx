import { useEffect } from 'react';
import type { ReactNode, RefObject } from 'react';

type Props = {
  region: RefObject<HTMLElement | null>;
  label: string;
  className: string | undefined;
  onScroll?: () => void;
  children: ReactNode;
};

/** A named part that scrolls by itself, by the keyboard too (WCAG 2.1.1), also where nothing in it takes the focus. */
export function ScrollRegion({ region, label, className, onScroll, children }: Props) {
  useEffect(() => {
    region.current?.setAttribute('tabindex', '0');
  }, [region]);
  return (
    <section ref={region} className={className} aria-label={label} onScroll={onScroll}>
      {children}
    </section>
  );
}
