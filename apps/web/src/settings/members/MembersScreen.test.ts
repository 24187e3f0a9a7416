import { describe, expect, it } from 'vitest';
import { errorFromAnswer } from '../../kit/problem.ts';
import { aMe, aMember } from '../../kit/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import MembersScreen from './MembersScreen.tsx';

const owner = aMember({ role: 'owner' });
const tanaka = aMember({ id: 'm2', name: '田中 健一', email: 'tanaka@midori.example.jp', role: 'lead' });
const invitation = {
  id: 'i1',
  email: 'hanako@example.jp',
  role: 'agent',
  expiresAt: '2026-11-30T03:00:00.000Z',
  url: 'https://desk.example.jp/invitations/i1',
};
const known: [string[], unknown][] = [
  [['members'], [owner, tanaka]],
  [['invitations'], [invitation]],
];

describe('the members', () => {
  it('are shown with their addresses; oneself is marked and cannot be removed', async () => {
    const text = await renderText(MembersScreen, { me: aMe(), known });
    expect(text).toMatch(/青木 美咲 （自分） aoki@midori\.example\.jp/u);
    expect(text).toMatch(/田中 健一 tanaka@midori\.example\.jp .*外す/u);
    const html = await renderHtml(MembersScreen, { me: aMe(), known });
    expect(html).toContain('aria-label="田中 健一をメンバーから外す"');
    expect(html).not.toContain('aria-label="青木 美咲をメンバーから外す"');
    expect(html).toContain('aria-label="田中 健一の役割"');
  });

  it('are invited by a link, which is shown until it is used', async () => {
    const text = await renderText(MembersScreen, { me: aMe(), known });
    expect(text).toContain('メールは送られません');
    expect(text).toMatch(/hanako@example\.jp · 担当者.*有効期限 11月30日\(月\) 12:00/u);
    const html = await renderHtml(MembersScreen, { me: aMe(), known });
    expect(html).toContain('value="https://desk.example.jp/invitations/i1"');
  });

  it('can read what each role means, in a line', async () => {
    const text = await renderText(MembersScreen, { me: aMe(), known, locale: 'en' });
    expect(text).toMatch(/What the roles mean Owner .+ Lead .+ Agent .+ Trainee .+ Observer/u);
  });

  it('are only looked at by those who may not change them', async () => {
    const text = await renderText(MembersScreen, { me: aMe({ scopes: ['members:read'] }), known });
    expect(text).not.toContain('リンクを作成');
    expect(text).not.toContain('外す');
    expect(text).toMatch(/田中 健一 tanaka@midori\.example\.jp リーダー/u);
  });

  it('above one’s own role are out of reach', async () => {
    const me = aMe({ member: { id: 'm2', role: 'lead' } });
    const html = await renderHtml(MembersScreen, { me, known });
    expect(html).not.toContain('aria-label="青木 美咲をメンバーから外す"');
  });

  it('may fail to load, which is said', async () => {
    const failed: [string[], Error][] = [[['members'], errorFromAnswer(503, null)]];
    expect(await renderText(MembersScreen, { me: aMe(), failed })).toContain('サーバーが混み合っていて');
  });
});
