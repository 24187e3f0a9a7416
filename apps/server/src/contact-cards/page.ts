import type { Locale } from '@madoguchi/contract';
import { html, pageDocument, type Markup } from '../platform/http/index.ts';
import type { NumberRow } from './card.store.ts';
import { cardsOnA4, wordsIn, type Paper } from './domain.ts';
import type { Names } from './place.store.ts';
import { paperStyle, style } from './style.ts';
import { cardWords } from './words.ts';

/** A number as a card has it. */
export type Line = Pick<NumberRow, 'words' | 'validFrom' | 'validUntil'> & { number: string; shown: string };

export type Card = {
  language: Locale;
  names: Names;
  contactPerson: boolean;
  lines: readonly Line[];
  /** Its own address, without language. */
  address: string;
};

function addressOf({ address, language }: Pick<Card, 'address' | 'language'>, paper?: Paper): string {
  const query = new URLSearchParams({ lang: language, ...(paper === undefined ? {} : { print: paper }) });
  return `${address}?${query.toString()}`;
}

/** A text, marked where it is in the other language. */
const said = ({ text, lang }: { text: string; lang: Locale }, language: Locale): Markup =>
  lang === language ? html`${text}` : html`<span lang="${lang}">${text}</span>`;

const page = (language: Locale, title: string, body: Markup, paper: Paper | 'screen' = 'screen'): string =>
  pageDocument({ language, title, style: style + paperStyle[paper], body });

function bar(card: Card, paper: Paper | null): Markup {
  const { language } = card;
  const words = cardWords[language];
  const other = language === 'ja' ? 'en' : 'ja';
  const there = addressOf({ ...card, language: other }, paper ?? undefined);
  return html`<nav class="bar">
    <span
      >${
        paper === null
          ? html`<a href="${addressOf(card, 'a4')}">${words.printA4}</a
              ><a href="${addressOf(card, 'card')}">${words.printCard}</a>`
          : html`<a href="${addressOf(card)}">${words.back}</a>`
      }</span
    >
    <a href="${there}" lang="${other}" hreflang="${other}">${words.other}</a>
  </nav>`;
}

function personOf({ names, contactPerson, language }: Card): Markup | null {
  if (!contactPerson || names.contactPerson === null) return null;
  return html`<p class="person">${cardWords[language].contactPerson}: ${names.contactPerson}</p>`;
}

function lineOn(card: Card, { number, shown, words: given, validFrom, validUntil }: Line): Markup {
  const { language } = card;
  const words = cardWords[language];
  const { label, hours, say } = wordsIn(given, language);
  const valid = [
    ...(validFrom === null ? [] : [words.from(words.day(validFrom))]),
    ...(validUntil === null ? [] : [words.until(words.day(validUntil))]),
  ].join(language === 'ja' ? '' : ' ');
  return html`<section class="number">
    <h2>${said(label, language)}</h2>
    <a class="tel" href="tel:${number}">${shown}</a>
    <dl>
      ${
        hours.text !== '' &&
        html`<dt>${words.hours}</dt>
          <dd>${said(hours, language)}</dd>`
      }
      ${
        say.text !== '' &&
        html`<dt>${words.say}</dt>
          <dd>${said(say, language)}</dd>`
      }
      ${
        valid !== '' &&
        html`<dt>${words.valid}</dt>
          <dd>${valid}</dd>`
      }
    </dl>
  </section>`;
}

/** The card for a screen: numbers to be tapped. */
export function cardPage(card: Card): string {
  const { language, names, lines } = card;
  const words = cardWords[language];
  const body = html`${bar(card, null)}
    <main>
      <article class="page">
        <p class="to">${words.to(names.owner, names.honorific)}</p>
        <h1>${names.desk}</h1>
        ${personOf(card)} ${lines.map((line) => lineOn(card, line))}
        ${lines.length === 0 && html`<p class="none">${words.empty}</p>`}
      </article>
    </main>`;
  return page(language, `${words.title} | ${names.desk}`, body);
}

function business(card: Card, code: Markup): Markup {
  const { language, names, lines } = card;
  const words = cardWords[language];
  const few = lines.length <= 2;
  return html`<article class="business${lines.length > 3 ? ' many' : ''}">
    ${code}
    <div class="top">
      <p class="desk">${names.desk}</p>
      ${personOf(card)}
    </div>
    <div class="lines">
      ${lines.map(({ shown, words: given }) => {
        const { label, hours } = wordsIn(given, language);
        return html`<div class="line">
          <span class="label">${said(label, language)}</span><span class="tel">${shown}</span>
          ${few && hours.text !== '' && html`<span class="hours">${said(hours, language)}</span>`}
        </div>`;
      })}
      ${lines.length === 0 && html`<p>${words.empty}</p>`}
    </div>
    <p class="foot">${words.to(names.owner, names.honorific)}</p>
  </article>`;
}

/** The card for a printer: alone, or eight on a sheet of A4. */
export function printPage(card: Card, paper: Paper, code: Markup): string {
  const { language, names } = card;
  const one = business(card, code);
  const count = paper === 'a4' ? cardsOnA4 : 1;
  const body = html`${bar(card, paper)}
    <main class="sheet ${paper}">${Array.from({ length: count }, () => one)}</main>`;
  return page(language, `${cardWords[language].title} | ${names.desk}`, body, paper);
}

/** What whoever has an old address sees. */
export function gonePage(language: Locale): string {
  const { gone, goneBody } = cardWords[language];
  const body = html`<main>
    <article class="page">
      <h1>${gone}</h1>
      <p class="none">${goneBody}</p>
    </article>
  </main>`;
  return page(language, gone, body);
}
