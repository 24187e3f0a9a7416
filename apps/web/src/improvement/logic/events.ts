import type { ImprovementEvent } from '@madoguchi/contract';
import type { Translate } from '../../kit/i18n.tsx';
import { documentNames, stepNames } from './names.ts';

/** What happened, in one line. */
export function eventLine(t: Translate, { kind, data }: ImprovementEvent): string {
  const step = stepNames.find((each) => each === data['step']);
  const name = step === undefined ? '' : t(`improvement.step.${step}`);
  switch (kind) {
    case 'step_saved':
    case 'step_done':
    case 'step_undone':
      return t(`improvement.event.${kind}`, { step: name });
    case 'reminded':
      return t(data['whom'] === 'lead' ? 'improvement.event.remindedLead' : 'improvement.event.reminded', {
        step: name,
      });
    case 'document_saved':
    case 'document_made':
    case 'document_attached': {
      const known = documentNames.find((each) => each === data['kind']) ?? 'apology_letter';
      return t(`improvement.event.${kind}`, {
        document: t(`improvement.document.${known}`),
        version: data['version'] ?? '',
        format: (data['format'] ?? '').toUpperCase(),
      });
    }
    case 'told':
      return t('improvement.event.told', { who: data['who'] ?? '' });
    default:
      return t(`improvement.event.${kind}`);
  }
}

/** What was said with it: a reason, a result, what somebody was told. */
export function eventDetail({ kind, data }: ImprovementEvent): string | null {
  if (kind === 'told') return [data['what'], data['how']].filter((part) => (part ?? '') !== '').join(' · ');
  return data['reason'] ?? data['result'] ?? null;
}
