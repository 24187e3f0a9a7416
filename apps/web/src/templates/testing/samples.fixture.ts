import type { Template, TemplateSuggestion, TemplateSummary, TemplateVersion } from '@madoguchi/contract';

const statistics = { used: 0, asIs: 0, edited: 0, rewritten: 0, lastUsedAt: null };

export function aSummary(changes: Partial<TemplateSummary> = {}): TemplateSummary {
  return {
    id: 't1',
    name: 'お問い合わせの受付',
    shortName: 'uke',
    reading: 'おといあわせのうけつけ',
    category: '受付',
    cue: 'すぐには答えられない質問',
    language: 'ja',
    channel: null,
    shared: true,
    version: 1,
    beginning: '{お客様名}様 お問い合わせいただき、',
    statistics,
    updatedAt: '2026-11-20T03:00:00.000Z',
    ...changes,
  };
}

export function aTemplate(changes: Partial<Template> = {}): Template {
  const { beginning, ...summary } = aSummary();
  return {
    ...summary,
    body: beginning,
    createdBy: { id: 'm1', name: '森本 由香' },
    createdAt: '2026-11-20T03:00:00.000Z',
    updatedBy: { id: 'm1', name: '森本 由香' },
    mayChange: true,
    duplicates: [],
    ...changes,
  };
}

export function aVersion(changes: Partial<TemplateVersion> = {}): TemplateVersion {
  const { name, shortName, reading, category, cue, language, channel, body, shared } = aTemplate();
  return {
    version: 1,
    name,
    shortName,
    reading,
    category,
    cue,
    language,
    channel,
    body,
    shared,
    restoredFrom: null,
    savedBy: { id: 'm1', name: '森本 由香' },
    savedAt: '2026-11-20T03:00:00.000Z',
    ...changes,
  };
}

export function aSuggestion(changes: Partial<TemplateSuggestion> = {}): TemplateSuggestion {
  return {
    templateId: 't1',
    name: 'お問い合わせの受付',
    score: 0.5,
    similarUses: 0,
    words: ['質問'],
    ...changes,
  };
}
