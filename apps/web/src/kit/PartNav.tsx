import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './PartNav.module.css';

type Part = { to: NonNullable<LinkProps['to']>; label: string; current: boolean };

/** The ways around one place of a part of the desk, below the tabs of that part. */
export function PartNav({ label, parts }: { label: string; parts: readonly Part[] }) {
  return (
    <nav className={styles.parts} aria-label={label}>
      {parts.map((part) => (
        <Link
          key={part.to}
          to={part.to}
          className={styles.part}
          activeOptions={{ exact: true, includeSearch: false }}
          aria-current={part.current ? 'page' : undefined}
        >
          {part.label}
        </Link>
      ))}
    </nav>
  );
}
