import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChevronDown, IconClockHour4 } from '@tabler/icons-react';
import { useId } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { promiseWords } from '../logic/words.ts';
import styles from './PromiseBar.module.css';
import { PromiseEdit } from './PromiseEdit.tsx';
import type { PromisedText } from './usePromised.ts';

/** The quiet line of what is promised: confirmed with one key or click, or opened and said otherwise. Nothing without promises. */
export function PromiseBar({ text }: { text: PromisedText }) {
  const t = useT();
  const locale = useLocale();
  const id = useId();
  const { promised, opened, tried } = text;
  const kept = promised.filter(({ state }) => state !== 'none');
  if (promised.length === 0) return null;
  const open = promised.filter(({ state }) => state === 'vague' || state === 'over').length;
  const unconfirmed = promised.some(({ state }) => state === 'unconfirmed');
  const first = kept.find(({ due, condition }) => due !== null || condition !== null);
  const Icon = open > 0 ? IconAlertTriangle : unconfirmed ? IconClockHour4 : IconCheck;
  const tone = open > 0 ? 'careful' : unconfirmed ? 'open' : 'done';
  return (
    <section className={styles.bar} aria-label={t('promise.bar.label')} data-tone={tone}>
      <div className={styles.line}>
        <Icon size={15} className={styles.icon} aria-hidden />
        <span className={styles.words}>
          {first === undefined
            ? t('promise.bar.count', { count: kept.length })
            : t('promise.bar', { count: kept.length, words: promiseWords(t, first, locale) })}
        </span>
        {unconfirmed && (
          <Button size="compact-sm" variant="default" onClick={text.confirmAll} title="F9">
            {t('promise.confirm')}
          </Button>
        )}
        {!unconfirmed && open === 0 && kept.length > 0 && (
          <span className={styles.done}>{t('promise.confirmed')}</span>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          px={8}
          aria-expanded={opened}
          aria-controls={id}
          rightSection={<IconChevronDown size={14} className={styles.chevron} aria-hidden />}
          onClick={text.toggle}
        >
          {t('promise.edit')}
        </Button>
      </div>
      {open > 0 && (
        <p className={styles.ask} role={tried ? 'alert' : undefined}>
          {t(promised.some(({ state }) => state === 'vague') ? 'promise.askDate' : 'promise.askOver')}
        </p>
      )}
      <ul id={id} className={styles.list} hidden={!opened && open === 0}>
        {(opened ? promised : promised.filter(({ state }) => state === 'vague' || state === 'over')).map(
          (each, index) => (
            <PromiseEdit
              key={`${each.found.start} ${each.found.at}`}
              promised={each}
              text={text}
              focus={tried && index === 0}
            />
          ),
        )}
      </ul>
    </section>
  );
}
