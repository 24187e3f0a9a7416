import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { Arrival, type ArrivalAnswer } from './Arrival.tsx';
import { EventView } from './EventScreen.tsx';
import EventsScreen from './EventsScreen.tsx';
import { LinkMade } from './Guests.tsx';
import { eventDraft, readEvent } from './logic.ts';
import NewEventScreen from './NewEventScreen.tsx';
import { aGuest, anEvent, someFollowed } from './samples.fixture.ts';

type Known = [readonly unknown[], unknown][];
const me = aMe();
const observer = aMe({ scopes: ['growth:read'] });
const pages = (...items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
const of = (...key: unknown[]) => ['growth', 'events', ...key];
const tokyo = 'Asia/Tokyo';

describe('the form of an event', () => {
  it('says the same event that it was opened with, by the clock of the workspace', () => {
    const event = anEvent({ answerBy: '2026-12-01T15:00:00.000Z', note: { ja: '手ぶらで', en: '' } });
    const draft = eventDraft(event, tokyo);
    expect(draft).toMatchObject({ startsAt: '2026-12-05T14:00', answerBy: '2026-12-02T00:00', seats: '20' });
    const { name, place, note, startsAt, endsAt, answerBy, seats } = event;
    expect(readEvent(draft, tokyo)).toEqual({
      event: { name, place, note, startsAt, endsAt, answerBy, seats },
      faults: [],
    });
  });

  const usual = eventDraft(anEvent(), tokyo);
  it.each([
    [{ name: '' }, 'name'],
    [{ place: ' ' }, 'place'],
    [{ startsAt: '' }, 'startsAt'],
    [{ endsAt: '2026-12-05T14:00' }, 'endsAt'],
    [{ answerBy: '2026-12-05T14:01' }, 'answerBy'],
    [{ seats: '0' }, 'seats'],
    [{ seats: '5001' }, 'seats'],
  ])('finds what cannot be: %j', (given, fault) => {
    expect(readEvent({ ...usual, ...given }, tokyo)).toEqual({ event: null, faults: [fault] });
  });

  it('asks in both languages for what guests read', async () => {
    const text = await renderText(() => <NewEventScreen />, { me });
    expect(text).toContain('催しの名前（英語）');
    expect(text).toContain('お返事の期限（任意）');
  });
});

describe('the list of events', () => {
  it('says when, where, how many seats are taken, and who came', async () => {
    const known: Known = [[of('list'), pages(anEvent(), anEvent({ id: 'e2', cancelled: true }))]];
    const text = await renderText(() => <EventsScreen />, { me, known });
    expect(text).toContain('新茶の会');
    expect(text).toContain('出席 12名（定員 20名） 来場 11名');
    expect(text).toContain('中止');
  });

  it('says nothing of who came to one that is yet to begin, unless the door is open', async () => {
    const { counts } = anEvent();
    const soon = (came: number) =>
      anEvent({ startsAt: '2099-05-02T05:00:00.000Z', counts: { ...counts, came } });
    const view = (came: number) =>
      renderText(() => <EventsScreen />, { me, known: [[of('list'), pages(soon(came))]] });
    expect(await view(0)).not.toContain('来場');
    expect(await view(1)).toContain('来場 1名');
  });

  it('teaches when it is empty, and offers nothing to who may only look', async () => {
    const known: Known = [[of('list'), pages()]];
    expect(await renderText(() => <EventsScreen />, { me, known })).toContain('催しはまだありません');
    const looking = await renderText(() => <EventsScreen />, { me: observer, known, locale: 'en' });
    expect(looking).toContain('No events yet');
    expect(looking).not.toContain('New event');
  });
});

describe('an event', () => {
  const view = (who = me, { event = anEvent(), guests = [aGuest()], locale = 'ja' as 'ja' | 'en' } = {}) => {
    const known: Known = [
      [of('one', 'e1'), event],
      [of('guests', 'e1', '', ''), pages(...guests)],
      [of('followed', 'e1', 90), someFollowed()],
    ];
    return renderText(() => <EventView id="e1" />, { me: who, known, locale });
  };

  it('shows the door, the guests and what followed', async () => {
    const text = await view();
    expect(text).toContain('招待 30 出席 12 欠席 8 未回答 10 来場 11');
    expect(text).toContain('受付番号 来場を記録');
    expect(text).toContain('山田 花子 様 出席');
    expect(text).toContain('受付番号 C4T7KR');
    expect(text).toContain('アドレスを再発行');
  });

  it('says how sure the figures are, what they do not show, and opens them to each person', async () => {
    const text = await view();
    expect(text).toContain('6名 55%（95%区間 28%〜79%）');
    expect(text).toContain('1名 10名未満のため、割合は示しません');
    expect(text).toContain('催しの効果を示すものではありません');
    expect(text).toContain('期間はまだ終わっていません');
    expect(text).toContain('注文 2件・口コミ 1件・紹介 0件');
    expect(await view(me, { locale: 'en' })).toContain('does not show what the event did');
  });

  it('lets who may only look see all of it, and change nothing', async () => {
    const text = await view(observer);
    expect(text).toContain('山田 花子');
    for (const button of ['来場を記録', 'お客様を招待', '中止にする', 'アドレスを再発行'])
      expect(text).not.toContain(button);
  });

  it('shows who came, who ticked it, and who answered for them', async () => {
    const by = { id: 'm1', name: '佐藤 健' };
    const came = aGuest({ cameAt: '2026-12-05T05:10:00.000Z', checkedBy: by, answeredBy: by });
    const text = await view(me, { guests: [came] });
    expect(text).toContain('佐藤 健が記録');
    expect(text).toContain('来場を取り消す');
  });

  it('leads to a broadcast that invites many, while guests may answer, for who may send one', async () => {
    const coming = anEvent({ startsAt: '2099-05-02T05:00:00.000Z' });
    expect(await view(me, { event: coming })).toContain('配信でまとめて招待');
    expect(await view(me, { event: anEvent({ startsAt: '2020-05-02T05:00:00.000Z' }) })).not.toContain(
      '配信でまとめて招待',
    );
    const writer = aMe({ scopes: ['growth:read', 'growth:write'] });
    expect(await view(writer, { event: coming })).not.toContain('配信でまとめて招待');
  });

  it('says of each guest through which broadcast they were told', async () => {
    const guests = [aGuest({ broadcasts: [{ id: 'b1', name: 'ご招待' }] })];
    expect(await view(me, { guests })).toContain('配信「ご招待」で案内');
    expect(await view(me, { guests, locale: 'en' })).toContain('Told by the broadcast “ご招待”');
  });

  it('that was called off says so and has no door', async () => {
    const text = await view(me, { event: anEvent({ cancelled: true }) });
    expect(text).toContain('招待ページにも、中止と表示しています');
    expect(text).not.toContain('当日の受付');
    expect(text).toContain('中止を取り消す');
  });
});

describe('what is said', () => {
  it('at the door tells a second scan and somebody unexpected apart', async () => {
    const text = (kind: 'welcome' | 'already', answer: 'yes' | null) =>
      renderText(() => <Arrival answer={{ kind, invitation: aGuest({ answer }) }} />, { me });
    expect(await text('welcome', 'yes')).toBe('受付しました 山田 花子 様の来場を記録しました。');
    expect(await text('already', 'yes')).toBe('受付済みです 山田 花子 様は、すでに受付済みです。');
    expect(await text('welcome', null)).toContain('出席のお返事はいただいていません');
  });

  it('at the door to a code of nobody leads to the list, and is said at once', async () => {
    const unknown: ArrivalAnswer = { kind: 'unknown' };
    const html = await renderHtml(() => <Arrival answer={unknown} />, { me, locale: 'en' });
    expect(html).toContain('role="alert"');
    expect(html).toContain('No invitation found');
    expect(html).toContain('Look for them by name');
  });

  it('with the personal address is in the guest’s language, whoever reads the screen', async () => {
    const invited = { invitation: aGuest({ language: 'en' as const }), url: 'https://desk.example.jp/g/abc' };
    const html = await renderHtml(() => <LinkMade event={anEvent()} invited={invited} />, { me });
    expect(html).toContain('You are invited to “New tea”');
    expect(html).toContain('https://desk.example.jp/g/abc');
  });
});
