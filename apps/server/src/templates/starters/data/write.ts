import type { TemplateFields } from '@madoguchi/contract';

type Head = Pick<TemplateFields, 'name' | 'shortName' | 'reading' | 'category' | 'cue'>;

/** To whom it is written: the company above the name where the customer has one. */
const addressee = `{もし 会社名}
{会社名}
{以上}
{お客様名}様

`;

const signed = `

{自社名} {担当者}`;

/** A Japanese starter; the addressee stands above and the writer's name below its text. */
export const inJapanese =
  (head: Head) =>
  (strings: TemplateStringsArray): TemplateFields => ({
    ...head,
    language: 'ja',
    channel: null,
    body: `${addressee}${strings.join('').trim()}${signed}`,
  });

/** An English starter, between a salutation and the writer's name. */
export const inEnglish =
  (head: Head) =>
  (strings: TemplateStringsArray): TemplateFields => ({
    ...head,
    language: 'en',
    channel: null,
    body: `Dear {customer name},\n\n${strings.join('').trim()}\n\nKind regards,\n{agent}\n{our company}`,
  });
