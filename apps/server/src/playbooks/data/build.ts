import type {
  CareStep,
  GuideQuestion,
  Locale,
  PlaybookDocument,
  PlaybookPart,
  PortableDeadlineRule,
  TagColour,
} from '@madoguchi/contract';

/** A set as it is written here; what every file says alike is added. */
export const set = (
  document: Omit<PlaybookDocument, 'format' | 'formatVersion' | 'reminders'>,
): PlaybookDocument => ({
  format: 'madoguchi-playbook',
  formatVersion: 1,
  reminders: [],
  ...document,
});

export const tag = (key: string, language: Locale, name: string, colour: TagColour): PlaybookPart => ({
  kind: 'tag',
  key: `${key}-${language}`,
  language,
  tag: { name, colour },
});

type Head = { key: string; name: string; shortName: string; reading?: string; category: string; cue: string };

const addressee = '{もし 会社名}\n{会社名}\n{以上}\n{お客様名}様\n\n';

/** A Japanese letter: the addressee above its text, the writer below. */
export const letter = ({ key, reading = '', ...head }: Head, text: string): PlaybookPart => ({
  kind: 'template',
  key: `${key}-ja`,
  language: 'ja',
  template: {
    ...head,
    reading,
    language: 'ja',
    channel: null,
    body: `${addressee}${text.trim()}\n\n{自社名} {担当者}`,
  },
});

/** An English letter. */
export const englishLetter = ({ key, ...head }: Omit<Head, 'reading'>, text: string): PlaybookPart => ({
  kind: 'template',
  key: `${key}-en`,
  language: 'en',
  template: {
    ...head,
    reading: '',
    language: 'en',
    channel: null,
    body: `Dear {customer name},\n\n${text.trim()}\n\nKind regards,\n{agent}\n{our company}`,
  },
});

/** First answers to what carries one of these tags, within so much time in which somebody is there. */
export const answerWithin = (
  key: string,
  language: Locale,
  name: string,
  minutes: number,
  tags: string[],
): PlaybookPart => {
  const rule: PortableDeadlineRule = {
    name,
    kinds: ['first_answer', 'next_answer'],
    marks: [],
    term: { kind: 'open', minutes },
    held: 'stops',
    warnMinutes: 30,
    onCall: false,
  };
  return { kind: 'deadline_rule', key: `${key}-${language}`, language, rule, tags };
};

type PlanHead = {
  key: string;
  language: Locale;
  name: string;
  event: 'delivered' | 'stayed' | 'contract_end' | 'bought';
};

/** A plan of after-care that ends with the customer's answer or complaint. */
export const plan = ({ key, language, name, event }: PlanHead, steps: CareStep[]): PlaybookPart => ({
  kind: 'care_plan',
  key: `${key}-${language}`,
  language,
  plan: {
    name,
    event,
    language,
    closedDay: 'next',
    amountAtLeast: null,
    stopOn: { reply: true, complaint: true },
    steps,
  },
  tags: [],
});

/** A step by mail of the contact person; its text between the salutation and the writer's name. */
export const mail = (
  language: Locale,
  step: Pick<CareStep, 'name' | 'purpose' | 'text'> & Partial<CareStep>,
): CareStep => ({
  months: 0,
  days: 0,
  prepareDays: 2,
  who: 'contact_person',
  way: 'mail',
  promotional: false,
  ...step,
  text:
    language === 'ja'
      ? `{お客様名}様\n\nいつもお世話になっております。{自社名}の{担当者の姓}でございます。\n\n${step.text.trim()}\n`
      : `Dear {customer name},\n\n${step.text.trim()}\n\nKind regards,\n{agent}\n{our company}\n`,
});

type Choice = [ja: string, en: string, to?: string];

/** A guided question; a choice leads to another question, or to a person. */
export const question = (key: string, ja: string, en: string, choices: Choice[]): PlaybookPart => ({
  kind: 'question',
  key,
  language: null,
  question: {
    text: { ja, en },
    choices: choices.map(([labelJa, labelEn, to]): GuideQuestion['choices'][number] => ({
      label: { ja: labelJa, en: labelEn },
      to: to === undefined ? { kind: 'person' } : { kind: 'question', key: to },
    })),
  },
});
