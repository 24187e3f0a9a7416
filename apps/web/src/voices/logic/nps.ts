import type { SurveyContent } from '@madoguchi/contract';

/** The fixed words of NPS, as a survey of ours has them. */
export function npsOf({ questions }: Pick<SurveyContent, 'questions'>): { ja: string; en: string } {
  return questions.find(({ kind }) => kind === 'nps')?.text ?? { ja: '', en: '' };
}
