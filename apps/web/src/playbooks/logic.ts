import type { Locale, Playbook, PlaybookKind, PlaybookPart } from '@madoguchi/contract';

export type Line = Playbook['parts'][number];

/** In the order in which people think of them. */
export const kinds: readonly PlaybookKind[] = [
  'template',
  'acknowledgement',
  'letter',
  'checklist',
  'tag',
  'deadline_rule',
  'automation',
  'care_plan',
  'question',
];

const occasions: Record<Locale, Record<string, string>> = {
  ja: {
    usual: '通常',
    urgent: 'お急ぎ',
    complaint: '苦情・ご不満',
    harassment: '迷惑行為',
    letter: 'メール',
    talk: 'LINE・チャット',
  },
  en: {
    usual: 'Usual',
    urgent: 'Urgent',
    complaint: 'Complaint',
    harassment: 'Harassment',
    letter: 'mail',
    talk: 'LINE, chat',
  },
};

/** What a part is called in lists. */
export function titleOf(part: PlaybookPart, locale: Locale): string {
  if (part.kind === 'template') return part.template.name;
  if (part.kind === 'tag') return part.tag.name;
  if (part.kind === 'deadline_rule' || part.kind === 'automation') return part.rule.name;
  if (part.kind === 'letter') return part.letter.name;
  if (part.kind === 'checklist') return part.checklist.name;
  if (part.kind === 'acknowledgement') {
    const words = occasions[part.text.locale];
    return `${words[part.text.variant]} (${words[part.text.form]})`;
  }
  return part.kind === 'care_plan' ? part.plan.name : part.question.text[locale];
}

/** What an automation looks for, does and says; the rest of it is seen where it lives. */
const wordsOf = ({ rule }: Extract<PlaybookPart, { kind: 'automation' }>): string =>
  [
    ...rule.definition.conditions.flatMap((each) => (each.kind === 'words' ? [each.words.join('・')] : [])),
    ...rule.definition.actions.flatMap((each) => ('text' in each ? [each.text] : [])),
  ].join('\n');

/** What a part says, to be read and compared. A rule and a tag say all in their names. */
export function textOf(part: PlaybookPart, locale: Locale): string {
  if (part.kind === 'template') return part.template.body;
  if (part.kind === 'acknowledgement') return part.text.text;
  if (part.kind === 'automation') return wordsOf(part);
  if (part.kind === 'checklist')
    return part.checklist.points
      .map(({ text, hint, law }) =>
        [`□ ${text}`, hint, law?.article ?? ''].filter((each) => each !== '').join('\n　'),
      )
      .join('\n');
  if (part.kind === 'letter') {
    const { title, greeting, body, closing } = part.letter.fields;
    return [title, greeting, body, closing].filter((text) => text !== '').join('\n\n');
  }
  if (part.kind === 'care_plan')
    return part.plan.steps.map(({ name, text }) => `【${name}】\n${text.trim()}`).join('\n\n');
  if (part.kind === 'question')
    return part.question.choices.map(({ label }) => `・${label[locale]}`).join('\n');
  return titleOf(part, locale);
}

/** Whether installing does something with a part as it stands; `beside`: only when it is asked for. */
export function offerOf({ state, ours }: Line): 'install' | 'beside' | 'none' {
  if (state === 'new' || state === 'removed' || state === 'newer') return 'install';
  const single = ours.kind === 'tag' || ours.kind === 'acknowledgement';
  if ((state === 'clash' || state === 'edited') && !single) return 'beside';
  return 'none';
}

/** The parts of one kind, those in the reader's language first. */
export const linesOf = (lines: readonly Line[], kind: PlaybookKind, locale: Locale): Line[] =>
  lines
    .filter(({ ours }) => ours.kind === kind)
    .toSorted((a, b) => Number(b.ours.language === locale) - Number(a.ours.language === locale));

/** What is chosen when the page opens: what is new or newer, in the reader's language or in both. */
export const chosenAtFirst = (lines: readonly Line[], locale: Locale): string[] =>
  lines
    .filter(
      (line) =>
        (line.state === 'new' || line.state === 'newer') &&
        (line.ours.language === null || line.ours.language === locale),
    )
    .map(({ key }) => key);

/** What is sent: those chosen that can be installed, and which of them go beside another. */
export function requestFor(
  lines: readonly Line[],
  chosen: ReadonlySet<string>,
): { parts: string[]; beside: string[] } {
  const asked = lines.filter((line) => chosen.has(line.key) && offerOf(line) !== 'none');
  const beside = asked.filter((line) => offerOf(line) === 'beside').map(({ key }) => key);
  return { parts: asked.map(({ key }) => key), beside };
}
