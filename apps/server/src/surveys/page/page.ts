import type { Locale, SurveyContent, SurveyQuestion, SurveyThanks } from '@madoguchi/contract';
import { html, type Markup } from '../../platform/http/index.ts';
import { isScale, scales, scoresOf, type ScaleKind } from '../domain.ts';
import { endsOf, fillShop, nameOfScore } from '../message.ts';
import { mostWords } from './form.ts';
import { frame } from './style.ts';
import { pageWords } from './words.ts';

/** What somebody has filled in so far. */
export type Entered = ReadonlyMap<string, readonly string[]>;

type Field = { question: SurveyQuestion; language: Locale; entered: readonly string[]; missing: boolean };

function scale({ question, language, entered }: Field, kind: ScaleKind): Markup {
  const { low, high } = endsOf[kind][language];
  const { until } = scales[kind];
  const scores = kind === 'csat' ? scoresOf(kind).toReversed() : scoresOf(kind);
  return html`<div class="scale ${kind}">
      ${scores.map((score) => {
        const name = nameOfScore(kind, score, language);
        const said = `${pageWords[language].of(score, until)}${name === null ? '' : ` ${name}`}`;
        return html`<label
          ><input
            type="radio"
            name="q.${question.key}"
            value="${score}"
            aria-label="${kind === 'csat' && name !== null ? name : said}"
            ${entered.includes(String(score)) && html`checked`}
          />${kind === 'csat' ? name : score}</label
        >`;
      })}
    </div>
    ${kind !== 'csat' && html`<p class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></p>`}`;
}

function choices({ question, language, entered }: Field): Markup {
  const type = question.kind === 'single' ? 'radio' : 'checkbox';
  return html`<div class="scale list">
    ${question.options.map(
      (option, at) =>
        html`<label
          ><input
            type="${type}"
            name="q.${question.key}"
            value="${at}"
            ${entered.includes(String(at)) && html`checked`}
          />${option[language]}</label
        >`,
    )}
  </div>`;
}

function field(given: Field, shop: string): Markup {
  const { question, language, missing, entered } = given;
  const words = pageWords[language];
  const { key, kind } = question;
  const tag = html`<span class="tag">${question.required ? words.required : words.optional}</span>`;
  const asked = html`${fillShop(question.text[language], shop)}${tag}`;
  const fault = missing && html`<p class="fault" id="fault-${key}">${words.missingHere}</p>`;
  if (kind === 'text')
    return html`<fieldset>
      <label class="ask" for="q-${key}">${asked}</label>${fault}
      <textarea id="q-${key}" name="q.${key}" maxlength="${mostWords}" rows="4">${entered[0] ?? ''}</textarea>
    </fieldset>`;
  return html`<fieldset ${missing && html`aria-describedby="fault-${key}"`}>
    <legend>${asked}</legend>
    ${fault}${kind === 'multiple' && html`<p class="quiet">${words.several}</p>`}
    ${isScale(kind) ? scale(given, kind) : choices(given)}
  </fieldset>`;
}

export type Asking = {
  language: Locale;
  shop: string;
  content: SurveyContent;
  secret: string;
  /** What makes sending it twice one answer. */
  pageId: string;
  entered: Entered;
  missing: readonly string[];
  /** A score was chosen by a link; it is no answer before somebody sends it. */
  chosen: boolean;
  /** Whether it was for one person, who may say no. */
  personal: boolean;
};

/** The questions. */
export function askPage(asking: Asking): string {
  const { language, shop, content, secret, entered, missing } = asking;
  const words = pageWords[language];
  const fields = content.questions.map((question) =>
    field(
      {
        question,
        language,
        entered: entered.get(question.key) ?? [],
        missing: missing.includes(question.key),
      },
      shop,
    ),
  );
  const refusal = html`<details>
    <summary>${words.refuseLead}</summary>
    <form method="post" action="/s/${secret}?lang=${language}">
      <button name="act" value="dismiss">${words.dismiss}</button>
      <button name="act" value="stop">${words.optOut}</button>
    </form>
  </details>`;
  const body = html`<p class="lines">${fillShop(content.intro[language], shop)}</p>
    ${missing.length > 0 && html`<p class="note fault" role="alert">${words.missing}</p>`}
    ${asking.chosen && html`<p class="note">${words.chosen}</p>`}
    <form method="post" action="/s/${secret}?lang=${language}">
      <input type="hidden" name="id" value="${asking.pageId}" />
      ${fields}
      <button class="send" name="act" value="answer">${words.send}</button>
      <p class="quiet">${words.privacy(shop)}</p>
    </form>
    ${asking.personal && refusal}
    ${asking.personal && html`<img class="seen" src="/s/${secret}/seen.gif" alt="" width="1" height="1" />`}`;
  return frame.page({ language, title: fillShop(content.subject[language], shop), shop, body });
}

/**
 * What everybody reads who has answered, and whoever opens the address afterwards. No answer is known here: an invitation to
 * review that depended on the score would be selective asking, which platforms forbid and readers are misled by.
 */
export function thanksPage(language: Locale, shop: string, thanks: SurveyThanks): string {
  const words = thanks[language];
  const reviews =
    thanks.links.length > 0 &&
    html`<ul class="reviews">
      ${thanks.links.map(
        ({ label, url }) => html`<li><a href="${url}" rel="noopener noreferrer">${label}</a></li>`,
      )}
    </ul>`;
  const body = html`<p class="lines">${words.thanks}</p>
    ${words.invitation !== '' && html`<p class="lines">${words.invitation}</p>`} ${reviews}`;
  return frame.page({ language, title: pageWords[language].thanks, shop, body });
}

type Told = 'dismissed' | 'optedOut' | 'gone' | 'busy';

/** A page that only says something. */
export function tellPage(language: Locale, shop: string, what: Told): string {
  const words = pageWords[language];
  const body = html`<p>${words[`${what}Body`]}</p>`;
  return frame.page({ language, title: words[what], shop, body });
}
