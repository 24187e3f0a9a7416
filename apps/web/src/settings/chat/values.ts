import type { ChatSettings } from '@madoguchi/contract';
import { chatColor, chatGreeting, noAssistant, weekdays } from '@madoguchi/contract/chat-defaults';
import { readSite } from '@madoguchi/contract/sites';
import { required, type Rule } from '../../kit/fields.ts';
import type { useForm } from '../../kit/useForm.ts';

type Day = (typeof weekdays)[number];
type HourNames = `${Day}.from` | `${Day}.to` | `${Day}.on`;

/** A chat's form; the names are the API's paths, so that its complaints find their field. */
export type ChatValues = {
  name: string;
  sites: string;
  color: string;
  position: string;
  languages: string;
  'greeting.ja': string;
  'greeting.en': string;
  askEmail: string;
  emailAnswers: string;
  showNames: string;
  files: string;
  hours: string;
  line: string;
  assistant: string;
  'assistant.greeting.ja': string;
  'assistant.greeting.en': string;
  'assistant.guide': string;
  'assistant.categories': string;
} & Record<HourNames, string>;

export type ChatForm = ReturnType<typeof useForm<ChatValues>>;

const yes = (on: boolean): string => (on ? 'yes' : '');

/** A new chat, as most would have it; the hours are those of an office until somebody changes them. */
const fresh: ChatSettings = {
  sites: [],
  color: chatColor,
  position: 'right',
  languages: ['ja', 'en'],
  greeting: chatGreeting,
  askEmail: 'outside_hours',
  emailAnswers: true,
  showNames: true,
  files: true,
  hours: null,
  line: true,
  assistant: noAssistant,
};

function hourValues(hours: ChatSettings['hours']): Record<HourNames, string> {
  const values: Partial<Record<HourNames, string>> = {};
  for (const day of weekdays) {
    const office = day === 'sat' || day === 'sun' ? null : { from: '09:00', to: '18:00' };
    const open = hours === null ? office : hours[day];
    values[`${day}.on`] = yes(open !== null);
    values[`${day}.from`] = open?.from ?? '09:00';
    values[`${day}.to`] = open?.to ?? '18:00';
  }
  return values as Record<HourNames, string>;
}

/** A chat's settings as its form holds them. */
export function valuesOf(name: string, settings: ChatSettings = fresh): ChatValues {
  const { sites, color, position, languages, greeting, askEmail, emailAnswers, showNames, files, hours } =
    settings;
  const { line, assistant } = settings;
  return {
    name,
    sites: sites.join('\n'),
    color,
    position,
    languages: languages.length === 2 ? 'both' : (languages[0] ?? 'both'),
    'greeting.ja': greeting.ja,
    'greeting.en': greeting.en,
    askEmail,
    emailAnswers: yes(emailAnswers),
    showNames: yes(showNames),
    files: yes(files),
    hours: hours === null ? 'always' : 'weekly',
    line: yes(line),
    assistant: yes(assistant.enabled),
    'assistant.greeting.ja': assistant.greeting.ja,
    'assistant.greeting.en': assistant.greeting.en,
    'assistant.guide': yes(assistant.guide),
    'assistant.categories': assistant.categories.join(' '),
    ...hourValues(hours),
  };
}

function linesOf(text: string): string[] {
  return text
    .split(/\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The settings that a form describes. */
export function settingsOf(values: ChatValues): ChatSettings {
  const { languages, position, askEmail } = values;
  const hours = Object.fromEntries(
    weekdays.map((day) => {
      const { [`${day}.from` as const]: from, [`${day}.to` as const]: to } = values;
      return [day, values[`${day}.on`] === 'yes' ? { from, to } : null];
    }),
  ) as NonNullable<ChatSettings['hours']>;
  return {
    sites: linesOf(values.sites),
    color: values.color,
    position: position === 'left' ? 'left' : 'right',
    languages: languages === 'ja' ? ['ja'] : languages === 'en' ? ['en'] : ['ja', 'en'],
    greeting: { ja: values['greeting.ja'].trim(), en: values['greeting.en'].trim() },
    askEmail: askEmail === 'never' || askEmail === 'always' ? askEmail : 'outside_hours',
    emailAnswers: values.emailAnswers === 'yes',
    showNames: values.showNames === 'yes',
    files: values.files === 'yes',
    hours: values.hours === 'weekly' ? hours : null,
    line: values.line === 'yes',
    assistant: {
      enabled: values.assistant === 'yes',
      greeting: {
        ja: values['assistant.greeting.ja'].trim(),
        en: values['assistant.greeting.en'].trim(),
      },
      guide: values['assistant.guide'] === 'yes',
      categories: values['assistant.categories'].split(' ').filter((id) => id !== ''),
    },
  };
}

const sites: Rule = (text) => {
  const lines = linesOf(text);
  if (lines.length === 0) return 'field.required';
  return lines.every((line) => readSite(line) !== null) ? null : 'chat.sitesWrong';
};

/** A colour as browsers show it; while one is being typed it is none, and ink stands in for it. */
export function shownColour(color: string): string {
  return /^#[0-9a-f]{6}$/iu.test(color) ? color.toLowerCase() : '#1e2126';
}

const color: Rule = (text) => (shownColour(text) === text.toLowerCase() ? null : 'chat.colorWrong');

export const chatRules = { name: required, sites, color };

/** The days whose end is not later than their beginning. */
export function wrongDays(values: ChatValues): Day[] {
  if (values.hours !== 'weekly') return [];
  return weekdays.filter(
    (day) => values[`${day}.on`] === 'yes' && values[`${day}.from`] >= values[`${day}.to`],
  );
}

/** What a page must hold so that the chat shows there. */
export function snippetOf(origin: string, key: string): string {
  return `<script async src="${origin}/widget/loader.js" data-channel="${key}"></script>`;
}
