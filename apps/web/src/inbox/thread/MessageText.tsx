import { Button } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useContext, useId, useState } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import type { Evidence } from '../../language/logic/evidence.ts';
import { numberParts, OrdersInThread } from '../../orders/named.ts';
import { Highlighted } from '../../language/reading/Highlighted.tsx';
import { langOf } from '../logic/lang.ts';
import { linkParts } from '../logic/links.ts';
import { splitQuoted } from '../logic/quotes.ts';
import styles from './MessageText.module.css';

type Props = {
  text: string;
  quotedFrom: number | null;
  /** Words of it to be marked. */
  evidence?: readonly Evidence[];
};

const none: readonly Evidence[] = [];

/** A message as text, its addresses as links, its quoted history folded. */
export function MessageText({ text, quotedFrom, evidence = none }: Props) {
  const t = useT();
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const { own, quoted } = splitQuoted(text, quotedFrom);
  return (
    <>
      <Linked text={own} evidence={text.startsWith(own) ? evidence : none} />
      {quoted !== '' && (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconDots size={16} aria-hidden />}
            aria-expanded={unfolded}
            aria-controls={id}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? t('inbox.message.hideQuoted') : t('inbox.message.showQuoted')}
          </Button>
          <div id={id} className={styles.quoted} hidden={!unfolded}>
            {unfolded && <Linked text={quoted} evidence={none} />}
          </div>
        </div>
      )}
    </>
  );
}

function Linked({ text, evidence }: { text: string; evidence: readonly Evidence[] }) {
  const orders = useContext(OrdersInThread);
  return (
    <p className={styles.text} lang={langOf(text, useLocale())}>
      {linkParts(text).map((part) =>
        part.kind === 'text' ? (
          numberParts(part.text, orders).map((piece) => {
            const from = part.from + piece.from;
            const words = (
              <Highlighted key={from} text={piece.text} from={from} evidence={evidence} whole={text} />
            );
            return piece.orderId === null ? (
              words
            ) : (
              <Link key={from} to="/orders/$orderId" params={{ orderId: piece.orderId }}>
                {words}
              </Link>
            );
          })
        ) : (
          <a key={part.from} href={part.text} target="_blank" rel="noopener noreferrer">
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}
