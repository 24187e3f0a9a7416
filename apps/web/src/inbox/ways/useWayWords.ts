import type { AnswerWay } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { kindOf, recipientOf } from './chosen.ts';

/** What is said of ways. */
export function useWayWords() {
  const t = useT();
  const kind = (type: string): string => {
    const known = kindOf(type);
    return known === null ? type : t(`ways.kind.${known}`);
  };
  return {
    kind,
    /** «メールで送信 hanako@example.jp» */
    going: (way: AnswerWay): string =>
      [t('ways.going', { kind: kind(way.channelType) }), recipientOf(way)]
        .filter((part) => part !== '')
        .join(' '),
    /** How the customer wrote. */
    wrote: (used: string | null): string => {
      const known = kindOf(used);
      return known === null ? t('ways.wrote.other') : t(`ways.wrote.${known}`);
    },
    question: (used: string | null, way: AnswerWay): string => {
      const known = kindOf(used);
      const by = kind(way.channelType);
      if (used === way.channelType) return t('ways.ask.address');
      return known === null ? t('ways.ask.other', { kind: by }) : t(`ways.ask.${known}`, { kind: by });
    },
  };
}
