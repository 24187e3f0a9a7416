import { SegmentedControl } from '@mantine/core';
import type { ChatConfig, Locale } from '@madoguchi/contract';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useMe } from '../../kit/session.tsx';
import styles from './chat.module.css';
import { settingsOf, shownColour, type ChatValues } from './values.ts';

/** What the frame is told: settings as they stand in the form, saved or not. */
function configOf(values: ChatValues, fallback: string): ChatConfig {
  const { color, assistant, ...settings } = settingsOf(values);
  return {
    ...settings,
    color: shownColour(color),
    name: values.name.trim() === '' ? fallback : values.name,
    sites: [],
    emailAnswers: false,
    open: true,
    opensAt: null,
    timeZone: 'Asia/Tokyo',
    assistant: assistant.enabled ? { greeting: assistant.greeting, start: { ja: null, en: null } } : null,
    line: null,
  };
}

/** The chat as visitors will see it, beside the fields that change it. */
export function Preview({ values, children }: { values: ChatValues; children: ReactNode }) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
  const [wanted, setWanted] = useState<Locale>(useLocale());
  const language = values.languages === 'both' ? wanted : values.languages === 'en' ? 'en' : 'ja';
  const { workspace } = useMe();
  const title = t('chat.preview');

  // Our own page in its own frame: it hears what is sent to it once it is there, and nothing before.
  useEffect(() => {
    const made = document.createElement('iframe');
    made.title = title;
    made.src = '/widget/frame/preview';
    made.addEventListener('load', () => setFrame(made));
    place.current?.replaceChildren(made);
    return () => made.remove();
  }, [title]);

  useEffect(() => {
    const message = { madoguchi: 'page', say: 'preview', config: configOf(values, workspace.name), language };
    frame?.contentWindow?.postMessage(message, location.origin);
  }, [frame, values, workspace.name, language]);

  return (
    <div className={styles.beside}>
      <div className={styles.fields}>{children}</div>
      <figure className={styles.preview}>
        <figcaption className={styles.caption}>
          {title}
          {values.languages === 'both' && (
            <SegmentedControl
              aria-label={t('chat.preview.language')}
              value={wanted}
              onChange={(value) => setWanted(value === 'en' ? 'en' : 'ja')}
              data={[
                { value: 'ja', label: '日本語' },
                { value: 'en', label: 'English' },
              ]}
            />
          )}
        </figcaption>
        <div ref={place} className={styles.frame} />
      </figure>
    </div>
  );
}
