import type { Channel } from '@madoguchi/contract';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { aChannel, aMe } from '../../kit/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { ChannelState } from './ChannelState.tsx';

const me = aMe();
const shown = (changes: Partial<Channel>) => () =>
  createElement(ChannelState, { channel: aChannel(changes) });

describe('how a channel is doing', () => {
  it('is said with since when, what it means, and the last mail', async () => {
    const text = await renderText(shown({}), { me });
    expect(text).toMatch(/受信中 開始 11月20日\(金\) 09:00/u);
    expect(text).toContain('新しいメールは数秒で受信箱に届きます');
    expect(text).toMatch(/最後の受信 11月24日\(火\) 15:00/u);
  });

  it('says where the mails are while it does not receive', async () => {
    const reason = { code: 'unreachable', message: 'ECONNREFUSED' } as const;
    const text = await renderText(shown({ state: 'failed', reason }), { me });
    expect(text).toMatch(
      /届いたメールはメールサーバーに残っています.*サーバーにつながりません。.*もう一度接続/u,
    );
    expect(text).toMatch(/サーバーの応答 ?: ECONNREFUSED/u);
  });

  it('says that it does not try a wrong password again by itself', async () => {
    const reason = { code: 'wrong_password', message: 'NO' } as const;
    const text = await renderText(shown({ state: 'failed', reason }), { me });
    expect(text).toContain('自動での再接続は止めています');
  });

  it('asks to be connected again when its approval has ended, where trying again would not help', async () => {
    const reason = { code: 'consent_missing', message: 'withdrawn' } as const;
    const text = await renderText(shown({ state: 'failed', reason }), { me });
    expect(text).toMatch(/接続し直してください。.*送信待ちの返信はこの窓口に残っています/u);
    expect(text).not.toMatch(/もう一度接続|サーバーの応答/u);
  });

  it('says whose turn it is when the application registered is refused', async () => {
    const reason = { code: 'app_refused', message: 'invalid_client' } as const;
    const text = await renderText(shown({ state: 'failed', reason }), { me });
    expect(text).toMatch(/アプリの登録が使えません。.*オーナー.*invalid_client.*もう一度接続/u);
  });

  it('says what switching on again brings', async () => {
    const text = await renderText(shown({ state: 'off', enabled: false }), { me });
    expect(text).toContain('止めていた間のメールも取り込みます');
  });

  it('has a switch with a name, for those who may use it', async () => {
    const html = await renderHtml(shown({}), { me });
    expect(html).toMatch(/type="checkbox"[^>]*role="switch"|role="switch"[^>]*type="checkbox"/u);
    const reader = await renderHtml(shown({}), { me: aMe({ scopes: ['channels:read'] }) });
    expect(reader).not.toContain('role="switch"');
  });

  it('has no switch for the sample, which does nothing', async () => {
    const text = await renderText(shown({ type: 'sample', imap: null, smtp: null }), { me });
    expect(text).toContain('メールの受信も送信も行いません');
    expect(text).not.toContain('使用する');
  });
});
