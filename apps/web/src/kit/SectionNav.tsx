import { Link, useLocation, type LinkProps } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import styles from './SectionNav.module.css';

export type Place = {
  to: NonNullable<LinkProps['to']>;
  label: string;
  /** Has screens of its own below it, which belong to it. */
  whole?: boolean;
  /** Further screens that belong to it, and have their own addresses. */
  also?: readonly NonNullable<LinkProps['to']>[];
};

/** The ways around one part of the desk: tabs on a desk, one row on a phone that moves sideways and begins where one is. */
export function SectionNav({ label, places }: { label: string; places: readonly Place[] }) {
  const here = useLocation({ select: ({ pathname }) => pathname });
  const row = useRef<HTMLElement>(null);
  const movedTo = useRef('');
  useLayoutEffect(() => {
    if (movedTo.current === here) return;
    movedTo.current = here;
    const current = row.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (row.current === null || current === null || current === undefined) return;
    row.current.scrollLeft = current.offsetLeft - (row.current.clientWidth - current.offsetWidth) / 2;
  }, [here]);
  return (
    <nav ref={row} className={styles.nav} aria-label={label}>
      {places.map((place) => (
        <Link
          key={place.to}
          to={place.to}
          className={styles.place}
          activeOptions={{ exact: place.whole !== true, includeSearch: false }}
          {...(place.also?.some((to) => to === here) === true ? { 'aria-current': 'page' } : {})}
        >
          {place.label}
        </Link>
      ))}
    </nav>
  );
}
