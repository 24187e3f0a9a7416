import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import SetupScreen from './SetupScreen.tsx';
import { WorkspaceStep } from './WorkspaceStep.tsx';
import { useForm } from '../kit/useForm.ts';

function SecondStep() {
  const initial = { name: '', email: '', password: '', workspace: '', start: 'empty' };
  const setup = useForm({ initial });
  return createElement(WorkspaceStep, { setup, onBack: () => undefined });
}

describe('the first run', () => {
  it('begins with the owner’s account, and says how many steps there are', async () => {
    const text = await renderText(SetupScreen);
    expect(text).toMatch(
      /はじめに、あなたのアカウントを作ります 初期設定 1\/2 氏名.*メールアドレス.*パスワード.*次へ/u,
    );
  });

  it('lets password managers help', async () => {
    const html = await renderHtml(SetupScreen);
    expect(html).toMatch(/autoComplete="username"/iu);
    expect(html).toMatch(/autoComplete="new-password"/iu);
  });

  it('offers the other language in that language', async () => {
    expect(await renderHtml(SetupScreen)).toMatch(/<button[^>]*lang="en"[^>]*>English</u);
    expect(await renderHtml(SetupScreen, { locale: 'en' })).toMatch(/<button[^>]*lang="ja"[^>]*>日本語</u);
  });

  it('then asks for the desk, empty or with the sample, and says what the sample holds', async () => {
    const text = await renderText(SecondStep);
    expect(text).toMatch(
      /窓口の名前.*空の窓口で始める.*見本の窓口「みどり商店」を読み込む.*窓口を開く 戻る/u,
    );
    expect(text).toMatch(/メンバー4人、顧客60人、3か月分の案件150件/u);
    expect(text).toContain('外部へメールが送られることはありません');
  });
});
