import { foldName, type VariableNames } from './template-variables.ts';

/**
 * The variables of letter templates by the names people write in braces. What people noted down in a case is a list: it
 * belongs under 記, not into a sentence.
 */
export const letterVariables = {
  subject: { ja: ['件名'], en: ['subject'] },
  happenedOn: { ja: ['発生日'], en: ['day of occurrence'] },
  happenedAt: { ja: ['発生日時'], en: ['time of occurrence'] },
  summary: { ja: ['事実の概要', '概要'], en: ['summary'] },
  timeline: { ja: ['経過', '経緯'], en: ['course of events'] },
  causes: { ja: ['原因', '発生原因'], en: ['causes'] },
  causeChains: { ja: ['原因の系統'], en: ['chains of causes'] },
  escapes: { ja: ['流出原因'], en: ['causes of escape'] },
  escapeChains: { ja: ['流出原因の系統'], en: ['chains of escape'] },
  remedy: { ja: ['応急処置', '対応'], en: ['remedy'] },
  measures: { ja: ['再発防止策'], en: ['measures'] },
  measuresDetailed: { ja: ['再発防止策の詳細'], en: ['measures in detail'] },
  spread: { ja: ['水平展開'], en: ['applied elsewhere'] },
  effect: { ja: ['効果確認'], en: ['effect check'] },
  customer: { ja: ['お客様名'], en: ['customer name'] },
  company: { ja: ['会社名'], en: ['company'] },
  agent: { ja: ['担当者'], en: ['agent'] },
  shop: { ja: ['自社名'], en: ['our company'] },
  season: { ja: ['時候の挨拶'], en: ['seasonal greeting'] },
  closingGreeting: { ja: ['結びの挨拶'], en: ['closing greeting'] },
} as const satisfies Record<string, VariableNames>;

export type LetterVariable = keyof typeof letterVariables;

const known = new Map<string, LetterVariable>(
  (Object.keys(letterVariables) as LetterVariable[]).flatMap((variable) =>
    [...letterVariables[variable].ja, ...letterVariables[variable].en].map(
      (name) => [foldName(name), variable] as const,
    ),
  ),
);

/** The variable of that name in either language; undefined for a name that is none. */
export function letterVariableNamed(name: string): LetterVariable | undefined {
  return known.get(foldName(name));
}
