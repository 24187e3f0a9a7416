import type { Channel, MailOauthApp } from '@madoguchi/contract';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../../kit/testing/render.fixture.tsx';
import { aChannel, aMe } from '../../../kit/testing/samples.fixture.ts';
import { AppMissing } from './AppMissing.tsx';
import { ChannelGrant } from './ChannelGrant.tsx';

const connectedAt = '2026-11-20T00:00:00.000Z';
const granted: Channel['oauth'] = { provider: 'google', connectedAt, ended: false };
const shown = (changes: Partial<Channel>) => () =>
  createElement(ChannelGrant, { channel: aChannel(changes), provider: 'google' });
const me = aMe();

describe('a mailbox that a provider can approve', () => {
  it('offers it in place of the password', async () => {
    const text = await renderText(shown({}), { me });
    expect(text).toMatch(/Googleでの接続.*パスワードを保存せずに.*Googleで接続/u);
    expect(text).not.toContain('接続を解除');
  });

  it('says since when it was allowed, and how to leave', async () => {
    const text = await renderText(shown({ oauth: granted }), { me });
    expect(text).toMatch(
      /パスワードは保存していません。.*許可した日時: .*11月20日\(金\).*接続し直す.*接続を解除/u,
    );
  });

  it('asks for it anew when it has ended', async () => {
    const text = await renderText(shown({ oauth: { ...granted, ended: true } }), { me });
    expect(text).toMatch(/許可が取り消されたか、期限が切れています。接続し直してください。/u);
    expect(text).not.toContain('許可した日時');
  });
});

describe('an application that is not registered yet', () => {
  const provider: MailOauthApp['provider'] = 'microsoft';
  const missing = () => createElement(AppMissing, { provider });

  it('is a link for an owner', async () => {
    const html = await renderHtml(missing, { me });
    expect(html).toContain('/settings/channels/oauth');
    expect(await renderText(missing, { me })).toContain('Microsoft 365へのアプリ登録が必要です');
  });

  it('is to be asked for by others', async () => {
    const lead = aMe({ scopes: ['channels:read', 'channels:write'] });
    expect(await renderHtml(missing, { me: lead })).not.toContain('/settings/channels/oauth');
    expect(await renderText(missing, { me: lead })).toContain('オーナーに');
  });
});
