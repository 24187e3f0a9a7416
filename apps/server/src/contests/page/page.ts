import type { ContestEntry, ContestState, Locale } from '@madoguchi/contract';
import { html, plain, said, whenText, type Markup } from '../../platform/http/index.ts';
import type { ContestRow } from '../contest.store.ts';
import type { Typed } from './form.ts';
import { frame } from './frame.ts';
import { pageWords, type Fault } from './words.ts';

/** Who shows a page, to whom, and which contest it is of. */
export type Place = {
  language: Locale;
  shop: string;
  timeZone: string;
  contest: ContestRow;
  state: ContestState;
};

const yen = (sum: number): string => sum.toLocaleString('ja-JP');

function about({ language, timeZone, contest, state }: Place): Markup {
  const words = pageWords[language];
  const { asks, prizes, purchaseYen, startsAt, endsAt, gallery, address } = contest;
  const when = (at: string) => whenText(at, language, timeZone);
  return html`${state !== 'running' && html`<p class="note" role="status">${words[state]}</p>`}
    <p class="lines">${said(asks, language)}</p>
    <p>${words.period}: ${when(startsAt)} – ${when(endsAt)}</p>
    ${purchaseYen !== null && html`<p>${words.purchase(yen(purchaseYen))}</p>`}
    ${prizes.length > 0 && html`<h2>${words.prizes}</h2>`}
    ${
      prizes.length > 0 &&
      html`<ul>
        ${prizes.map(({ what, count }) => html`<li><span lang="ja">${what}</span>${words.aside(words.prizeCount(count))}</li>`)}
      </ul>`
    }
    ${
      gallery &&
      state !== 'cancelled' &&
      html`<p><a class="go" href="/p/${address ?? ''}/entries?lang=${language}">${words.seeEntries}</a></p>`
    }`;
}

function rulesOf({ language, contest }: Place): Markup {
  const words = pageWords[language];
  return html`<details>
    <summary>${words.rules}${words.aside(words.version(contest.rules.version))}</summary>
    <p class="lines">${said(contest.rules, language)}</p>
  </details>`;
}

const nothingTyped: Typed = { title: '', comment: '', shownName: '', email: '' };

function tick(name: string, words: string, isNeeded: boolean): Markup {
  return html`<label class="tick">
    <input type="checkbox" name="${name}" value="yes" ${isNeeded && 'required'} />
    <span>${words}</span>
  </label>`;
}

/** The form. Nothing that may be done with a photo is agreed to before one ticks it, not even after a mistake. */
function formOf(place: Place, typed: Typed, faults: readonly Fault[]): Markup {
  const { language, shop, contest } = place;
  const words = pageWords[language];
  return html`<h2 id="enter">${words.enter}</h2>
    ${
      faults.length > 0 &&
      html`<div class="note" role="alert">
        <p>${words.faults}</p>
        <ul>
          ${faults.map((fault) => html`<li>${words.fault[fault]}</li>`)}
          <li>${words.again}</li>
        </ul>
      </div>`
    }
    <form method="post" enctype="multipart/form-data" action="/p/${contest.address ?? ''}?lang=${language}">
      <input type="hidden" name="rules" value="${contest.rules.version}" />
      <label>
        ${words.photo}
        <input type="file" name="photo" accept="image/jpeg,image/png,image/webp" multiple required />
        <span class="quiet">${words.photoHint}</span>
      </label>
      <label>${words.title}<input name="title" maxlength="60" required value="${typed.title}" /></label>
      <label>
        <span>${words.comment}<span class="quiet">${words.aside(words.optional)}</span></span>
        <textarea name="comment" rows="4" maxlength="500">${typed.comment}</textarea>
      </label>
      <label>
        ${words.shownName}
        <input name="shownName" maxlength="40" required autocomplete="nickname" value="${typed.shownName}" />
        <span class="quiet">${words.shownNameHint}</span>
      </label>
      <label>
        ${words.email}
        <input
          type="email"
          name="email"
          maxlength="254"
          required
          autocomplete="email"
          value="${typed.email}"
        />
        <span class="quiet">${words.emailHint}</span>
      </label>
      ${rulesOf(place)} ${tick('agree', words.agree, true)}
      ${tick('mayShow', words.mayShow + words.aside(words.optional), false)}
      ${tick('mayAdvertise', words.mayAdvertise + words.aside(words.optional), false)}
      <p class="quiet">${words.privacy(shop, contest.keepDays)}</p>
      <button>${words.send}</button>
    </form>`;
}

/** What the contest is, and the form while it is open. */
export function contestPage(
  place: Place,
  { typed = nothingTyped, faults = [] }: { typed?: Typed; faults?: readonly Fault[] } = {},
): string {
  const { language, shop, contest, state } = place;
  const body = html`${about(place)} ${state === 'running' ? formOf(place, typed, faults) : rulesOf(place)}`;
  return frame.page({ language, title: plain(contest.name, language), shop, body });
}

/** The public wall: accepted photos of those who agreed to be shown. */
export function galleryPage(place: Place, entries: readonly ContestEntry[], next: string | null): string {
  const { language, shop, contest } = place;
  const words = pageWords[language];
  const at = `/p/${contest.address ?? ''}`;
  const body = html`<p><a class="go" href="${at}?lang=${language}">${words.back}</a></p>
    ${entries.length === 0 && html`<p>${words.noEntries}</p>`}
    <ul class="wall">
      ${entries.map(
        ({ title, comment, shownName, photos }) =>
          html`<li>
            ${photos.map(
              ({ id }) => html`<img src="${at}/photos/${id}" alt="${words.photoOf(title)}" loading="lazy" />`,
            )}
            <h2>${title}</h2>
            ${shownName !== '' && html`<p class="quiet">${words.by(shownName)}</p>`}
            ${comment !== '' && html`<p class="lines">${comment}</p>`}
          </li>`,
      )}
    </ul>
    ${next !== null && html`<p><a class="go" href="${at}/entries?lang=${language}&amp;after=${next}">${words.more}</a></p>`}`;
  return frame.page({ language, title: `${plain(contest.name, language)} – ${words.entries}`, shop, body });
}

/** Whoever handed something in comes here: to see that it arrived, and to take it back. */
export function entryPage(place: Place, entry: ContestEntry, secret: string): string {
  const { language, shop, contest } = place;
  const words = pageWords[language];
  const isGone = entry.withdrawnAt !== null;
  const body = isGone
    ? html`<p class="note" role="status">${words.withdrawn}</p>`
    : html`<p>${words.thanksBody}</p>
        <ul>
          <li>${said(contest.name, language)}</li>
          <li>${words.title}: ${entry.title}</li>
          <li>${words.rules}: ${words.version(entry.rulesVersion)}</li>
        </ul>
        <p class="note">${words.keepAddress}</p>
        <details>
          <summary>${words.withdraw}</summary>
          <p>${words.withdrawBody}</p>
          <form method="post" action="/p/w/${secret}?lang=${language}">
            <button class="plain">${words.confirm}</button>
          </form>
        </details>`;
  return frame.page({ language, title: isGone ? plain(contest.name, language) : words.thanks, shop, body });
}

/** A page that only says something. */
export function tellPage(language: Locale, shop: string, what: 'gone' | 'busy' | 'full' | 'large'): string {
  const words = pageWords[language];
  return frame.page({ language, title: words[what], shop, body: html`<p>${words[`${what}Body`]}</p>` });
}
