import { foldName, variableNamed, type Locale, type TemplateVariable } from '@madoguchi/contract';

/** Whom a text is for. */
export type Reader = {
  name: string;
  honorific: string;
  company: string | null;
  title: string | null;
};

const supported = ['customerName', 'company', 'title', 'shop'] as const;
type Supported = (typeof supported)[number];

const isSupported = (variable: TemplateVariable | undefined): variable is Supported =>
  supported.some((one) => one === variable);

/** What stands for the address of a reader’s own page; the first of a language is the one that screens put in. */
const pageNames: ReadonlySet<string> = new Set(
  ['専用ページ', 'お客様専用ページ', 'personal page'].map(foldName),
);
const isPage = (name: string | undefined): boolean => pageNames.has(foldName(name ?? ''));

/** What stands in braces, with the honorific that people write behind a name. */
const braces = /[{｛]([^{}｛｝\n]{1,60})[}｝](様|さま)?/gu;

/** Names in braces that mean nothing here: they would go out as they stand. */
export function unknownVariables(text: string): string[] {
  const names = [...text.matchAll(braces)].map(([, name]) => (name ?? '').trim());
  return [...new Set(names.filter((name) => !isSupported(variableNamed(name)) && !isPage(name)))];
}

/** Whether the address of the reader’s own page stands in it. */
export const hasPage = (text: string): boolean => [...text.matchAll(braces)].some(([, name]) => isPage(name));

/** Whether each reader gets a text of their own. */
export function isPersonal(text: string): boolean {
  return [...text.matchAll(braces)].some(([, name]) => {
    const variable = variableNamed(name ?? '');
    return isPage(name) || (isSupported(variable) && variable !== 'shop');
  });
}

/** A name as one addresses it: with 様, or what the record says; never 様様, and nobody is called by an address. */
export function callName({ name, honorific }: Reader, language: Locale, written: string): string {
  if (name.includes('@') || name === '' || name.endsWith('お客様'))
    return language === 'ja' ? 'お客様' : 'customer';
  if (language === 'en') return name;
  return name.endsWith('様') ? name : `${name}${honorific === '' ? written : honorific}`;
}

/** What a text is filled in with for one reader. */
export type Filling = {
  reader: Reader;
  shop: string;
  language: Locale;
  /** The address of the reader’s own page; null where there is none. */
  pageUrl: string | null;
};

/** The text for one reader. 様 behind a name in braces is not written twice. What is not known is left out. */
export function fillIn(text: string, { reader, shop, language, pageUrl }: Filling): string {
  return text.replaceAll(braces, (whole, name: string, written: string | undefined) => {
    const after = written ?? '';
    if (isPage(name)) return pageUrl === null ? whole : `${pageUrl}${after}`;
    const variable = variableNamed(name);
    switch (variable) {
      case 'customerName':
        return callName(reader, language, after);
      case 'company':
        return `${reader.company ?? ''}${after}`;
      case 'title':
        return `${reader.title ?? ''}${after}`;
      case 'shop':
        return `${shop}${after}`;
      default:
        return whole;
    }
  });
}

export type Sender = { senderName: string; postalAddress: string; contact: string };

/** Whether everything is known that a promotional mail must say of its sender (特定電子メール法4条, 施行規則7条・9条). */
export const isWhole = ({ senderName, postalAddress, contact }: Sender): boolean =>
  [senderName, postalAddress, contact].every((text) => text.trim() !== '');

const rule = '----------------------------------------';

/** What stands below a broadcast by mail: who sends it, and how one ends them. */
export function footerOf(sender: Sender, unsubscribeUrl: string | null, language: Locale): string {
  const ending =
    unsubscribeUrl === null
      ? []
      : language === 'ja'
        ? ['今後の配信を希望されない場合は、次のページでお手続きください。', unsubscribeUrl, '']
        : ['To stop receiving these mails, open this page:', unsubscribeUrl, ''];
  const contact =
    sender.contact === '' ? [] : [`${language === 'ja' ? 'お問い合わせ: ' : 'Contact: '}${sender.contact}`];
  const who = [sender.senderName, sender.postalAddress, ...contact].filter((line) => line !== '');
  return ending.length + who.length === 0 ? '' : [rule, ...ending, ...who, rule].join('\n');
}

/** Someone as an example. */
export const exampleReader = (language: Locale): Reader =>
  language === 'ja'
    ? { name: '山田 花子', honorific: '様', company: '山田商事', title: '部長' }
    : { name: 'Hanako Yamada', honorific: '様', company: 'Yamada Trading', title: 'Manager' };
