import { describe, expect, it } from 'vitest';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import NewChannelScreen from './NewChannelScreen.tsx';

const me = aMe();

describe('connecting a mailbox', () => {
  it('goes in three steps and promises to leave the mailbox alone', async () => {
    const text = await renderText(NewChannelScreen, { me });
    expect(text).toMatch(/1\. アドレス.*2\. サーバー.*3\. 取り込みと署名.*保存して受信を始める/u);
    expect(text).toContain('削除も既読への変更もしません');
  });

  it('asks for reception and sending apart, and can be tried before it is saved', async () => {
    const text = await renderText(NewChannelScreen, { me });
    expect(text).toMatch(/受信（IMAP）.*送信（SMTP）.*接続を確認.*保存して受信を始める/u);
  });

  it('explains the kind of security that is chosen', async () => {
    const text = await renderText(NewChannelScreen, { me });
    expect(text.match(/最初から暗号化します。通常はこちらです。/gu)).toHaveLength(2);
  });

  it('has the ports that are right most often, and stops browsers from filling in the wrong password', async () => {
    const html = await renderHtml(NewChannelScreen, { me });
    expect(html).toMatch(/name="imap\.port"[^>]*value="993"|value="993"[^>]*name="imap\.port"/u);
    expect(html).toMatch(/name="smtp\.port"[^>]*value="465"|value="465"[^>]*name="smtp\.port"/u);
    expect(html.match(/autoComplete="off"/giu)?.length).toBeGreaterThanOrEqual(6);
  });

  it('is English in English', async () => {
    const text = await renderText(NewChannelScreen, { me, locale: 'en' });
    expect(text).toMatch(
      /Receiving \(IMAP\).*Sending \(SMTP\).*Check the connection.*Save and start receiving/u,
    );
  });
});
