import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { problemText } from '../kit/problemText.ts';
import { useTimeZone } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import styles from './acknowledgement.module.css';
import { momentsFrom, previewMoments, type Case } from './logic.ts';
import { previewQuery } from './queries.ts';

type Props = { of: Case; text: string; untimed: string; channelId: string | null };

/** What is asked for once the writer pauses, in milliseconds. */
const pause = 500;

/** What would go out now, on a Friday evening and before New Year, with real times; and what the check of language says. */
export function Preview({ of: { variant, locale }, text, untimed, channelId }: Props) {
  const t = useT();
  const ui = useLocale();
  const timeZone = useTimeZone();
  const [at] = useState(() => momentsFrom(new Date(), timeZone));
  const [asked] = useDebouncedValue({ variant, locale, text, untimed, channelId }, pause);
  const { data, error } = useQuery(previewQuery({ ...asked, at }));
  return (
    <div className={styles.preview}>
      <h3 className={styles.heading}>{t('ack.preview')}</h3>
      {error !== null && <Notice tone="bad">{problemText(t, error)}</Notice>}
      {data === undefined && error === null && <Skeletons rows={1} height={160} />}
      {data !== undefined && (
        <div className={styles.columns}>
          {data.items.map((item, index) => (
            <figure key={item.at} className={styles.shown}>
              <figcaption className={styles.caption}>
                <span>{t(`ack.previewOf.${previewMoments[index] ?? 'now'}`)}</span>
                <When at={item.at} />
              </figcaption>
              <p lang={locale} className={styles.words}>
                {item.text}
              </p>
            </figure>
          ))}
        </div>
      )}
      {data !== undefined && locale === 'ja' && (
        <div>
          <h3 className={styles.heading}>{t('ack.findings')}</h3>
          {data.findings.length === 0 ? (
            <p className={styles.hint}>{t('ack.noFindings')}</p>
          ) : (
            <ul className={styles.findings}>
              {data.findings.map((finding) => (
                <li key={`${finding.start} ${finding.rule}`}>
                  <strong lang="ja">{finding.at}</strong> <span>{finding.message[ui]}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
