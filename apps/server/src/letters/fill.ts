import {
  letterContent,
  letterVariableNamed,
  letterVariables,
  type LetterContent,
  type LetterFields,
  type LetterParty,
  type LetterVariable,
  type Locale,
} from '@madoguchi/contract';
import { AppError } from '../platform/http/index.ts';
import { readText } from '../templates/index.ts';

export type LetterValues = Record<LetterVariable, string>;
export type FieldError = { path: string; message: { ja: string; en: string } };

/** The texts of a template that may hold variables, by their paths. */
function textsOf({ title, greeting, body, closing, enclosures, sender, rows }: LetterFields) {
  return [
    ...Object.entries({ title, greeting, body, closing, enclosures }),
    ...Object.entries(sender).map(([name, text]) => [`sender.${name}`, text] as const),
    ...rows.flatMap(({ label, text }, at) => [
      [`rows.${at}.label`, label] as const,
      [`rows.${at}.text`, text] as const,
    ]),
  ];
}

const knownNames = (language: Locale): string =>
  Object.values(letterVariables)
    .map((names) => `{${names[language][0]}}`)
    .join(' ');

/** What keeps a template from being read, by the path of its field: what is no condition, what is no variable. */
export function errorsOf(fields: LetterFields): FieldError[] {
  return textsOf(fields).flatMap(([path, text]): FieldError[] => {
    const read = readText(text);
    if ('error' in read) {
      const { line, column, message } = read.error;
      return [
        {
          path,
          message: {
            ja: `${line}行${column}文字目: ${message.ja}`,
            en: `Line ${line}, column ${column}: ${message.en}`,
          },
        },
      ];
    }
    return read.names
      .filter((name) => letterVariableNamed(name) === undefined)
      .map((name) => ({
        path,
        message: {
          ja: `{${name}} という項目はありません。使えるのは次のものです: ${knownNames('ja')}`,
          en: `{${name}} is no variable. There are: ${knownNames('en')}`,
        },
      }));
  });
}

/** @throws AppError `invalid_request` with the path of each fault */
export function refuseFaulty(fields: LetterFields): void {
  const errors = errorsOf(fields).map(({ path, message }) => ({
    path: `fields.${path}`,
    message: message.en,
  }));
  if (errors.length > 0)
    throw new AppError('invalid_request', `This letter cannot be read: ${errors[0]?.message ?? ''}`, {
      errors: errors.slice(0, 50),
    });
}

type Filling = {
  language: Locale;
  day: string;
  addressee: LetterParty;
  values: LetterValues;
};

/**
 * A letter of a template and what is known. A row of which nothing is known is left out; anywhere else what is not known
 * leaves its mark, to be filled in by hand.
 */
export function fillLetter(
  fields: LetterFields,
  { language, day, addressee, values }: Filling,
): LetterContent {
  const valueOf = (name: string) => {
    const variable = letterVariableNamed(name);
    return variable === undefined ? '' : values[variable];
  };
  const written = (text: string, most: number) => {
    const read = readText(text);
    return 'error' in read ? text : read.write(valueOf, language).text.trim().slice(0, most);
  };
  const line = (text: string) => written(text, 200).replaceAll(/\s*\n\s*/gu, ' ');
  const { sender, rows } = fields;
  return letterContent.parse({
    language,
    day,
    era: fields.era,
    seal: fields.seal,
    opening: fields.opening,
    addressee,
    sender: {
      postalCode: line(sender.postalCode).slice(0, 12),
      address: written(sender.address, 400),
      company: line(sender.company),
      title: line(sender.title),
      name: line(sender.name),
    },
    title: line(fields.title),
    greeting: written(fields.greeting, 400),
    body: written(fields.body, 8000),
    closing: written(fields.closing, 2000),
    enclosures: written(fields.enclosures, 400),
    rows: rows.flatMap(({ label, text }) => {
      const read = readText(text);
      if (!('error' in read) && read.names.length > 0) {
        const { text: whole, markers } = read.write(valueOf, language);
        const known = markers.reduce(
          (rest, { start, end }) => rest.replace(whole.slice(start, end), ''),
          whole,
        );
        if (known.trim() === '') return [];
      }
      return [{ label: line(label).slice(0, 40), text: written(text, 8000) }];
    }),
  });
}
