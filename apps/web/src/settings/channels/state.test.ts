import { describe, expect, it } from 'vitest';
import { messages } from '../../i18n/ja.ts';
import { reasonKeys, toneOfState } from './state.ts';

describe('the colour of a state', () => {
  it.each([
    ['live', 'good'],
    ['connecting', 'busy'],
    ['failed', 'bad'],
    ['off', 'quiet'],
  ] as const)('%s is %s', (state, tone) => {
    expect(toneOfState(state)).toBe(tone);
  });
});

describe('the words for a reason', () => {
  it.each([
    ['wrong_password', 'パスワードが違います', '二段階認証'],
    ['unreachable', 'つながりません', '自動でつながります'],
    ['tls', '暗号化', '証明書'],
    ['mailbox_missing', '受信トレイ', 'IMAPが有効'],
    ['storage', '保存できません', 'メールサーバーに残っています'],
    ['server', '受け付けませんでした', '問い合わせてください'],
    ['from_the_future', '受け付けませんでした', '問い合わせてください'],
  ])('%s says what happened and what to do', (code, happened, remedy) => {
    const keys = reasonKeys(code);
    expect(messages[keys.title]).toContain(happened);
    expect(messages[keys.remedy]).toContain(remedy);
  });
});
