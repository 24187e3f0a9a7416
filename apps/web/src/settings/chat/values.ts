import type { ChatSettings } from '@madoguchi/contract';
import { chatColor, chatGreeting, noAssistant } from '@madoguchi/contract/chat-defaults';
import { readSite } from '@madoguchi/contract/sites';
import { required, type Rule } from '../../kit/fields.ts';
import type { useForm } from '../../kit/useForm.ts';

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
  line: string;
  assistant: string;
  'assistant.greeting.ja': string;
  'assistant.greeting.en': string;
  'assistant.guide': string;
  'assistant.categories': string;
};

export type ChatForm = ReturnType<typeof useForm<ChatValues>>;

const yes = (on: boolean): string => (on ? 'yes' : '');

/** A new chat, as most would have it. */
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
  line: true,
  assistant: noAssistant,
};

/** A chat's settings as its form holds them. */
export function valuesOf(name: string, settings: ChatSettings = fresh): ChatValues {
  const { sites, color, position, languages, greeting, askEmail, emailAnswers, showNames, files } = settings;
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
    line: yes(line),
    assistant: yes(assistant.enabled),
    'assistant.greeting.ja': assistant.greeting.ja,
    'assistant.greeting.en': assistant.greeting.en,
    'assistant.guide': yes(assistant.guide),
    'assistant.categories': assistant.categories.join(' '),
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

/** What a page must hold so that the chat shows there. */
export function snippetOf(origin: string, key: string): string {
  return `<script async src="${origin}/widget/loader.js" data-channel="${key}"></script>`;
}
