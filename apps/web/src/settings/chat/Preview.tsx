import { SegmentedControl } from '@mantine/core';
import type { ChatConfig, Locale } from '@madoguchi/contract';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useT } from '../../kit/i18n.tsx';
import styles from './chat.module.css';
import { settingsOf, type ChatValues } from './values.ts';

/** What the frame is told: settings as they stand in the form, saved or not. */
function configOf(values: ChatValues): ChatConfig {
  const { color, ...settings } = settingsOf(values);
  return {
    ...settings,
    // While a colour is being typed it is none; the frame shows ink until then.
    color: /^#[0-9a-f]{6}$/iu.test(color) ? color : '#1e2126',
    name: values.name.trim() === '' ? '　' : values.name,
    sites: [],
    emailAnswers: false,
    open: true,
    opensAt: null,
    timeZone: 'Asia/Tokyo',
  };
}

/** The chat as visitors will see it, beside the fields that change it. */
export function Preview({ values, children }: { values: ChatValues; children: ReactNode }) {
  const t = useT();
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(0);
  const [wanted, setWanted] = useState<Locale>('ja');
  const language = values.languages === 'both' ? wanted : values.languages === 'en' ? 'en' : 'ja';

  useEffect(() => {
    if (ready === 0) return;
    const message = { madoguchi: 'page', say: 'preview', config: configOf(values), language };
    frame.current?.contentWindow?.postMessage(message, location.origin);
  }, [ready, values, language]);

  return (
    <div className={styles.beside}>
      <div className={styles.fields}>{children}</div>
      <figure className={styles.preview}>
        <figcaption className={styles.caption}>
          {t('chat.preview')}
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
        <iframe
          ref={frame}
          title={t('chat.preview')}
          src="/widget/frame/preview"
          className={styles.frame}
          onLoad={() => setReady((count) => count + 1)}
        />
      </figure>
    </div>
  );
}
