import { Button } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { langOf } from '../logic/lang.ts';
import { linkParts } from '../logic/links.ts';
import { splitQuoted } from '../logic/quotes.ts';
import styles from './MessageText.module.css';

/** A message as text, its addresses as links, its quoted history folded. */
export function MessageText({ text, quotedFrom }: { text: string; quotedFrom: number | null }) {
  const t = useT();
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const { own, quoted } = splitQuoted(text, quotedFrom);
  return (
    <>
      <Linked text={own} />
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
            {unfolded && <Linked text={quoted} />}
          </div>
        </div>
      )}
    </>
  );
}

function Linked({ text }: { text: string }) {
  return (
    <p className={styles.text} lang={langOf(text, useLocale())}>
      {linkParts(text).map((part, index) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          // Links have no identity but their place in an unchanging text.
          <a key={`${index}:${part.text}`} href={part.text} target="_blank" rel="noopener noreferrer">
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}
