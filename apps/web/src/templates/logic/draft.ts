import type { CreateTemplate, Template } from '@madoguchi/contract';

/** What is written of a template in its form. */
export type TemplateDraft = CreateTemplate;

/** A form that nothing was written into. */
export const emptyDraft = (shared: boolean): TemplateDraft => ({
  name: '',
  shortName: '',
  reading: '',
  category: '',
  cue: '',
  language: 'ja',
  channel: null,
  body: '',
  shared,
});

/** The form of a template as it is kept. */
export function draftOf(template: Template): TemplateDraft {
  const { name, shortName, reading, category, cue, language, channel, body, shared } = template;
  return { name, shortName, reading, category, cue, language, channel, body, shared };
}
