import { VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import type { MouseEvent, ReactNode, RefObject } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { FindingCard } from './FindingCard.tsx';
import { findingAtPoint, Underlines } from './Underlines.tsx';
import { usePointing } from './usePointing.ts';
import type { ReplyCheck } from './useReplyCheck.ts';

/** What a checked field needs: the lines behind it, what it must tell, and what stands beside it. */
export type FieldCheck = {
  underlines: ReactNode;
  card: ReactNode;
  handlers: {
    onMouseMove: (event: MouseEvent) => void;
    onMouseLeave: () => void;
    onClick: () => void;
    onComposing: (composing: boolean) => void;
  };
};

/** Puts the parts of a check together for the field it is about. */
export function useCheckedField(
  check: ReplyCheck,
  text: string,
  field: RefObject<HTMLTextAreaElement | null>,
): FieldCheck {
  const { view, active, point } = check;
  const layer = useRef<HTMLSpanElement>(null);
  const pointed = usePointing(point);
  return {
    underlines: (
      <Underlines text={text} findings={view.findings} activeId={active?.id ?? null} layer={layer} />
    ),
    card: (
      <>
        <Announcement check={check} />
        {active !== null && (
          <FindingCard
            key={active.id}
            finding={active}
            check={check}
            layer={layer}
            field={field}
            onPointer={(isOver) => pointed(isOver ? active.id : null)}
          />
        )}
      </>
    ),
    handlers: {
      onMouseMove: ({ clientX, clientY }) => pointed(findingAtPoint(layer.current, clientX, clientY)),
      onMouseLeave: () => pointed(null),
      onClick: check.openAtCaret,
      onComposing: check.compose,
    },
  };
}

/** Says to a screen reader what the open card says, or else how many findings there are. */
function Announcement({ check: { view, active } }: { check: ReplyCheck }) {
  const t = useT();
  const locale = useLocale();
  const count = view.findings.length;
  const [suggestion] = active?.suggest ?? [];
  return (
    <VisuallyHidden role="status">
      {active === null
        ? count > 0 && t('language.found', { count })
        : [
            t('language.place', { number: view.findings.indexOf(active) + 1, count }),
            t('language.card.label', { words: active.at }),
            active.message[locale],
            ...(suggestion === undefined ? [] : [t('language.card.byKey', { words: suggestion })]),
          ].join(' ')}
    </VisuallyHidden>
  );
}
