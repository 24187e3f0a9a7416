import type { Finding } from '@madoguchi/contract';
import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconInfoCircle, IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { placeCard } from '../logic/place.ts';
import { levelOf } from '../logic/severity.ts';
import { sourceKey } from '../logic/source.ts';
import styles from './FindingCard.module.css';
import { rectOf } from './Underlines.tsx';
import type { ReplyCheck } from './useReplyCheck.ts';

const icons = { block: IconBan, error: IconAlertTriangle, warning: IconAlertTriangle, info: IconInfoCircle };

type Props = {
  finding: Finding;
  check: Pick<ReplyCheck, 'fix' | 'leave' | 'close'>;
  layer: RefObject<HTMLElement | null>;
  field: RefObject<HTMLElement | null>;
  onPointer: (isOver: boolean) => void;
};

/** What is to be said of some marked words, beside them: why, by which source, and what may stand instead. */
export function FindingCard({ finding, check, layer, field, onPointer }: Props) {
  const t = useT();
  const locale = useLocale();
  const card = useRef<HTMLDivElement>(null);
  usePlace(card, layer, finding.id);
  useLeaving([card, field], check.close);
  const level = levelOf(finding);
  const Icon = icons[level];
  return (
    <div
      ref={card}
      className={styles.card}
      role="group"
      aria-label={t('language.card.label', { words: finding.at })}
      data-level={level}
      onPointerEnter={() => onPointer(true)}
      onPointerLeave={() => onPointer(false)}
    >
      <p className={styles.head}>
        <Icon size={16} className={styles.icon} aria-hidden />
        <span className={styles.level}>{t(`language.level.${level}`)}</span>
        <span className={styles.source}>{t(`language.source.${sourceKey(finding.source)}`)}</span>
        <UnstyledButton className={styles.close} aria-label={t('common.close')} onClick={check.close}>
          <IconX size={16} aria-hidden />
        </UnstyledButton>
      </p>
      <p className={styles.reason}>{finding.message[locale]}</p>
      <div className={styles.actions}>
        {finding.suggest.map((suggestion, index) => (
          <Button
            key={suggestion}
            size="compact-sm"
            variant={index === 0 ? 'filled' : 'default'}
            aria-label={fixLabel(suggestion, t)}
            {...(index === 0 ? { 'aria-keyshortcuts': 'Alt+Enter' } : {})}
            onClick={() => check.fix(finding, suggestion)}
          >
            <span
              lang={locale === 'ja' || suggestion === '' ? undefined : 'ja'}
              className={styles.suggestion}
            >
              {suggestion === '' ? t('language.card.delete') : suggestion}
            </span>
          </Button>
        ))}
        {finding.action === 'warn' && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => check.leave(finding)}>
            {t('language.card.leave')}
          </Button>
        )}
      </div>
      {finding.suggest.length > 0 && (
        <p className={styles.keys} aria-hidden>
          {t('language.card.keys')}
        </p>
      )}
    </div>
  );
}

/** The name of a fix's button. */
export function fixLabel(suggestion: string, t: ReturnType<typeof useT>): string {
  return suggestion === '' ? t('language.card.delete') : t('language.card.fix', { words: suggestion });
}

/** Keeps the card beside its words, wherever they move. */
function usePlace(card: RefObject<HTMLElement | null>, layer: RefObject<HTMLElement | null>, id: string) {
  const place = useEffectEvent(() => {
    const word = rectOf(layer.current, id);
    if (card.current === null || word === null) return;
    const { offsetWidth: width, offsetHeight: height } = card.current;
    const { clientWidth, clientHeight } = document.documentElement;
    const { top, left } = placeCard(word, { width, height }, { width: clientWidth, height: clientHeight });
    putAt(card.current, top, left);
  });
  useLayoutEffect(() => {
    place();
    const moved = () => place();
    document.addEventListener('scroll', moved, true);
    window.addEventListener('resize', moved);
    return () => {
      document.removeEventListener('scroll', moved, true);
      window.removeEventListener('resize', moved);
    };
  }, []);
}

function putAt(element: HTMLElement, top: number, left: number): void {
  element.style.top = `${top}px`;
  element.style.left = `${left}px`;
}

/** Closes the card when one goes elsewhere. */
function useLeaving(inside: readonly RefObject<HTMLElement | null>[], close: () => void) {
  const look = useEffectEvent(({ target }: Event) => {
    if (target instanceof Node && !inside.some(({ current }) => current?.contains(target))) close();
  });
  useEffect(() => {
    const moved = (event: Event) => look(event);
    document.addEventListener('pointerdown', moved);
    document.addEventListener('focusin', moved);
    return () => {
      document.removeEventListener('pointerdown', moved);
      document.removeEventListener('focusin', moved);
    };
  }, []);
}
