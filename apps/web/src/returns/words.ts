import type { Locale, ReturnCase, ReturnKind, ReturnStep, ReturnSummary } from '@madoguchi/contract';
import type { DotTone } from '../kit/StateDot.tsx';
import type { Translate } from '../kit/translate.ts';
import { formatMoney } from '../orders/money.ts';

/** What a step is called; what is sent at the end depends on the kind of case. */
export function stepName(t: Translate, step: ReturnStep, kind: ReturnKind): string {
  return step === 'dispatch'
    ? t(kind === 'repair' ? 'returns.step.dispatch.repair' : 'returns.step.dispatch.exchange')
    : t(`returns.step.${step}`);
}

export function toneOf({ state, late }: Pick<ReturnSummary, 'state' | 'late'>): DotTone {
  if (late) return 'bad';
  return ({ open: 'busy', done: 'good', rejected: 'careful', cancelled: 'quiet' } as const)[state];
}

export const verdictTone = { accept: 'good', ask: 'careful', refuse: 'bad' } as const;

/** One line of what happened to a case. */
export function eventWords(
  t: Translate,
  { kind, data }: ReturnCase['events'][number],
  found: Pick<ReturnCase, 'kind' | 'order' | 'steps'>,
  locale: Locale,
): string {
  switch (kind) {
    case 'step_done':
    case 'step_undone':
    case 'step_changed': {
      const step = found.steps.find((one) => one.step === data['step'])?.step;
      return t(`returns.event.${kind}`, { step: step === undefined ? '' : stepName(t, step, found.kind) });
    }
    case 'refunded':
      return t('returns.event.refunded', {
        amount: formatMoney(Number(data['refund'] ?? 0), found.order.currency, locale),
      });
    default:
      return t(`returns.event.${kind}`);
  }
}
