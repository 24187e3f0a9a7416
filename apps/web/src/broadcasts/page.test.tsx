import { describe, expect, it } from 'vitest';
import { channelsQuery, membersQuery } from '../kit/queries.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aChannel, aMe, aMember } from '../kit/testing/samples.fixture.ts';
import { eventsQuery } from '../programmes/events/queries.ts';
import { anEvent } from '../programmes/events/samples.fixture.ts';
import { accessesQuery } from '../programmes/tiers/queries.ts';
import { anAccess } from '../programmes/tiers/samples.fixture.ts';
import { tagsQuery } from '../tags/queries.ts';
import { PageField } from './editor/PageField.tsx';
import { emptyDraft } from './logic/draft.ts';
import { pageOf, pageText, takesAnswers } from './logic/page.ts';
import { NewBroadcast } from './NewBroadcastScreen.tsx';
import { parseNewBroadcastSearch } from './search.ts';
import { Content } from './shown/Content.tsx';
import { Progress } from './shown/Progress.tsx';
import { aBroadcast } from './testing/samples.fixture.ts';

const me = aMe();
const agent = aMe({ scopes: ['conversations:read', 'customers:read'] });
const pages = (items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });

describe('a page for each reader', () => {
  const page = { kind: 'event', id: 'e1' } as const;
  const known = (events: unknown[], accesses: unknown[] = []): [readonly unknown[], unknown][] => [
    [eventsQuery.queryKey, pages(events)],
    [accessesQuery.queryKey, pages(accesses)],
  ];
  const coming = anEvent({ startsAt: '2099-05-02T05:00:00.000Z' });
  const show = (
    chosen: Parameters<typeof PageField>[0]['page'],
    { locale = 'ja' as 'ja' | 'en', who = me, lists = known([coming], [anAccess]) } = {},
  ) =>
    renderHtml(() => <PageField page={chosen} language="ja" onChange={() => undefined} />, {
      me: who,
      known: lists,
      locale,
    });

  it('is offered where there is an event or early access, and says what becomes of the words', async () => {
    const html = await show(null);
    expect(html).toContain('value="なし"');
    expect(html).toContain('本文の {専用ページ} が、お一人ずつのアドレスに変わります');
    expect(await show(page)).toContain('value="新茶の会"');
    expect(await show(page, { locale: 'en' })).toContain('value="New tea"');
    expect(await show({ kind: 'early_access', id: 'a1' })).toContain('value="新茶の先行販売"');
    expect(await show(null, { lists: known([]) })).not.toContain('専用ページ');
    expect(await show(null, { who: agent })).not.toContain('専用ページ');
  });

  it('stays in sight once it has ended, to be taken away', async () => {
    const over = anEvent({ cancelled: true });
    expect(await show(null, { lists: known([over]) })).not.toContain('専用ページ');
    expect(await show(page, { lists: known([over]) })).toContain('value="新茶の会"');
    expect(await show({ ...page, name: '先日の会' }, { lists: known([]) })).toContain('value="先日の会"');
    expect(await show(page, { lists: known([]) })).toContain('value="選択中のページ"');
  });

  it.each([
    [{}, true],
    [{ cancelled: true }, false],
    [{ answerBy: '2026-12-01T05:00:00.000Z' }, false],
    [{ answerBy: '2026-12-03T05:00:00.000Z' }, true],
    [{ startsAt: '2026-12-01T05:00:00.000Z' }, false],
  ])('is offered while guests may answer: %j', (given, expected) => {
    expect(takesAnswers(anEvent(given), Date.parse('2026-12-02T05:00:00.000Z'))).toBe(expected);
  });

  it('comes with the address of a new broadcast, and can be put into its words', async () => {
    expect(pageOf(pageText(page))).toEqual(page);
    for (const text of ['', 'event:', 'event', 'door:e1', 'event:<b>']) expect(pageOf(text)).toBeNull();
    expect(parseNewBroadcastSearch({ page: 'event:e1', name: '新茶の会' })).toEqual({
      page: 'event:e1',
      name: '新茶の会',
    });
    expect(parseNewBroadcastSearch({ page: 'event' })).toEqual({});
    expect(emptyDraft([aChannel()], 'ja', { page: 'event:e1' }).personalPage).toEqual(page);
    const written = async (begin: { page?: string }) =>
      renderText(() => <NewBroadcast begin={begin} />, {
        me,
        known: [
          [channelsQuery.queryKey, [aChannel()]],
          [tagsQuery.queryKey, []],
          [membersQuery.queryKey, [aMember()]],
          ...known([coming]),
        ],
      });
    expect(await written({ page: 'event:e1' })).toContain('専用ページを入れる');
    expect(await written({})).not.toContain('専用ページを入れる');
  });

  it('is said where it was sent, and why it stands still', async () => {
    const broadcast = aBroadcast({ personalPage: { ...page, name: '新茶の会' } });
    const content = (who: typeof me) => renderHtml(() => <Content broadcast={broadcast} />, { me: who });
    expect(await content(me)).toContain('href="/growth/programmes/events/e1"');
    expect(await content(agent)).toContain('新茶の会');
    expect(await content(agent)).not.toContain('/growth/');
    const progress = (reason: 'page_cancelled' | 'page_closed' | 'page_over' | 'page_gone') =>
      renderText(() => <Progress broadcast={aBroadcast({ state: 'paused', reason })} />, { me });
    expect(await progress('page_cancelled')).toContain('催しの中止を取り消すと再開できます');
    expect(await progress('page_closed')).toContain('お返事の期限を延ばすと再開できます');
    expect(await progress('page_over')).toContain('先行案内が終了しました');
    expect(await progress('page_gone')).toContain('新しい配信を作成してください');
  });
});
