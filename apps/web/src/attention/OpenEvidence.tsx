import type { AttentionSignal } from '@madoguchi/contract';
import { IconArrowRight } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useT } from '../kit/i18n.tsx';
import styles from './attention.module.css';
import { opensWord } from './logic/words.ts';

/** Leads to the very place that a sign rests on. Its address comes from the server, so that any part of the desk can tell one. */
export function OpenEvidence({ signal }: { signal: Pick<AttentionSignal, 'evidence' | 'opens'> }) {
  const t = useT();
  const router = useRouter();

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.history.push(signal.opens);
  }

  return (
    <a href={signal.opens} className={styles.open} onClick={open}>
      {opensWord(t, signal)}
      <IconArrowRight size={14} aria-hidden />
    </a>
  );
}
