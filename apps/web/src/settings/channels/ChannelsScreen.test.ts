import { describe, expect, it } from 'vitest';
import { offlineError } from '../../kit/problem.ts';
import { aChannel, aMe } from '../../kit/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import ChannelsScreen from './ChannelsScreen.tsx';

const me = aMe();
const wrongPassword = { code: 'wrong_password', message: 'AUTHENTICATIONFAILED' } as const;

describe('the list of channels', () => {
  it('teaches when there is none yet, and offers the one next step', async () => {
    const text = await renderText(ChannelsScreen, { me, known: [[['channels'], []]] });
    expect(text).toContain('受信チャネルがまだありません');
    expect(text).toContain('届いたメールが数秒で受信箱に並び');
    expect(text.match(/チャネルを接続/gu)).toHaveLength(1);
  });

  it('says how each channel is doing, in words', async () => {
    const channels = [
      aChannel(),
      aChannel({ id: 'c2', name: '採用', state: 'off', enabled: false, lastReceivedAt: null }),
      aChannel({ id: 'c3', name: '卸売', state: 'connecting' }),
    ];
    const text = await renderText(ChannelsScreen, { me, known: [[['channels'], channels]] });
    expect(text).toMatch(/お客様窓口 support@midori\.example\.jp 受信中 最後の受信 11月24日\(火\) 15:00/u);
    expect(text).toMatch(/採用 .+ オフ まだ受信していません/u);
    expect(text).toMatch(/卸売 .+ 接続中/u);
  });

  it('says why a channel stopped and what to do, in either language', async () => {
    const known: [string[], unknown][] = [
      [['channels'], [aChannel({ state: 'failed', reason: wrongPassword })]],
    ];
    const japanese = await renderText(ChannelsScreen, { me, known });
    expect(japanese).toMatch(/停止中.*ユーザー名かパスワードが違います。.*入力し直してください/u);
    const english = await renderText(ChannelsScreen, { me, known, locale: 'en' });
    expect(english).toMatch(/Stopped.*The user name or the password is wrong\..*enter it again/u);
  });

  it('marks the sample as such, without a state it does not have', async () => {
    const sample = aChannel({ type: 'sample', imap: null, smtp: null });
    const text = await renderText(ChannelsScreen, { me, known: [[['channels'], [sample]]] });
    expect(text).toContain('見本');
    expect(text).not.toContain('受信中');
  });

  it('leads to each channel', async () => {
    const html = await renderHtml(ChannelsScreen, { me, known: [[['channels'], [aChannel()]]] });
    expect(html).toContain('href="/settings/channels/c1"');
  });

  it('keeps the button away from those who may not use it', async () => {
    const reader = aMe({ scopes: ['channels:read'] });
    const text = await renderText(ChannelsScreen, { me: reader, known: [[['channels'], [aChannel()]]] });
    expect(text).not.toContain('チャネルを接続');
  });

  it('shows that it is loading, to eyes and ears', async () => {
    const html = await renderHtml(ChannelsScreen, { me });
    expect(html).toMatch(/role="status" aria-label="読み込み中"/u);
  });

  it('says what went wrong and offers to try again', async () => {
    const text = await renderText(ChannelsScreen, { me, failed: [[['channels'], offlineError()]] });
    expect(text).toMatch(/読み込めませんでした サーバーに接続できませんでした。.*もう一度試す/u);
  });
});
