import type { ChecklistLaw, Locale, PlaybookPart } from '@madoguchi/contract';

type Written = string | { text: string; hint?: string; law?: ChecklistLaw };
type Head = { key: string; language: Locale; name: string; tags?: string[]; points: Written[] };

/** A check list, offered where a conversation carries one of its tags; without tags it is chosen by hand. */
export const checklist = ({ key, language, name, tags = [], points }: Head): PlaybookPart => ({
  kind: 'checklist',
  key: `${key}-${language}`,
  language,
  checklist: {
    name,
    points: points.map((point) => ({
      hint: '',
      law: null,
      ...(typeof point === 'string' ? { text: point } : point),
    })),
    channels: [],
    marks: [],
    matters: [],
  },
  tags,
});
