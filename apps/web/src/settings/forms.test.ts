import { describe, expect, it } from 'vitest';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import ProfileScreen from './ProfileScreen.tsx';
import SettingsHome from './SettingsHome.tsx';
import SettingsLayout from './SettingsLayout.tsx';
import WorkspaceScreen from './WorkspaceScreen.tsx';

describe('one’s profile', () => {
  it('shows what is set now', async () => {
    const html = await renderHtml(ProfileScreen, { me: aMe({ member: { colorScheme: 'dark' } }) });
    expect(html).toContain('value="青木 美咲"');
    expect(html).toMatch(/name="locale"[^>]*checked=""[^>]*value="ja"/u);
    expect(html).toMatch(/name="colorScheme"[^>]*checked=""[^>]*value="dark"/u);
  });

  it('names each language in itself', async () => {
    expect(await renderText(ProfileScreen, { me: aMe(), locale: 'en' })).toMatch(/Language 日本語 English/u);
  });
});

describe('the desk’s settings', () => {
  const settings = { id: 'w1', name: 'みどり商店', timeZone: 'Asia/Tokyo', undoSeconds: 10 };

  it('show what is set now, with a sentence for each', async () => {
    const html = await renderHtml(WorkspaceScreen, { me: aMe(), known: [[['workspace'], settings]] });
    expect(html).toContain('value="みどり商店"');
    expect(html).toContain('value="10"');
    expect(html).toContain('value="Asia/Tokyo (UTC+9)"');
    expect(html).toContain('日時はすべてこの地域の時刻で表示します');
  });

  it('wait for the server before they offer a form', async () => {
    expect(await renderHtml(WorkspaceScreen, { me: aMe() })).not.toContain('<form');
  });
});

describe('the list of settings', () => {
  it('explains each part in a line', async () => {
    const text = await renderText(SettingsHome, { me: aMe() });
    expect(text).toMatch(/プロフィール 氏名と表示、.*受信チャネル お客様からの連絡.*APIキー ほかのシステム/u);
  });

  it('is the same beside the screens', async () => {
    const html = await renderHtml(SettingsLayout, { me: aMe({ scopes: ['members:read'] }) });
    expect(html).toContain('href="/settings/members"');
    expect(html).not.toContain('href="/settings/api-keys"');
    expect(html).toContain('aria-label="設定"');
  });
});
