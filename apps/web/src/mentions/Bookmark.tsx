import { useEffect, useRef } from 'react';
import { CopyField } from '../kit/CopyField.tsx';
import styles from './mentions.module.css';
import { bookmarklet } from './search.ts';
import { useMentions } from './words.ts';

/** A bookmark to be dragged into the browser’s bar, or copied. */
export function Bookmark() {
  const w = useMentions();
  const link = useRef<HTMLAnchorElement>(null);
  const code = bookmarklet(globalThis.location?.origin ?? '');
  useEffect(() => {
    // A program as an address is nothing that a page renders; here it is only to be carried away.
    link.current?.setAttribute('href', code);
  }, [code]);
  return (
    <div className={styles['stack']}>
      <div>
        <a ref={link} className={styles['drag']} href="#bookmark" onClick={(event) => event.preventDefault()}>
          {w('bookmark.name')}
        </a>
      </div>
      <CopyField label={w('bookmark.copy')} value={code} />
    </div>
  );
}
