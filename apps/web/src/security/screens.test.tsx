import type { AccountSecurity as Account, Session, WorkspaceSecurity } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../kit/problem.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { AccountSecurity } from './account/AccountSecurity.tsx';
import { RecoveryCodes } from './account/RecoveryCodes.tsx';
import { TwoFactorSetup } from './account/TwoFactorSetup.tsx';
import { AuditRow } from './audit/AuditRow.tsx';
import { Verdict } from './PasswordStrength.tsx';
import SecurityScreen from './workspace/SecurityScreen.tsx';

const me = aMe();
const at = '2026-11-21T06:00:00.000Z';
const account: Account = {
  passwordChangedAt: at,
  twoFactor: { enabled: true, recoveryCodesLeft: 7 },
  passkeys: [{ id: 'p', name: '会社のノートPC', synced: true, createdAt: at, lastUsedAt: null }],
  required: true,
};
const sessions: Session[] = [
  {
    id: '1',
    current: true,
    method: 'passkey',
    device: 'Safari · iPhone',
    address: '203.0.113.5',
    createdAt: at,
    lastSeenAt: at,
  },
  { id: '2', current: false, method: 'password', device: null, address: null, createdAt: at, lastSeenAt: at },
];

describe('what protects the account', () => {
  const known: [readonly string[], unknown][] = [
    [['me', 'security'], account],
    [['me', 'sessions'], sessions],
  ];

  it('is told: password, second factor, passkeys, devices', async () => {
    const text = await renderText(AccountSecurity, { me, known });
    for (const words of [
      '前回の変更',
      '有効',
      '回復コードの残り 7個',
      '窓口の設定により必要です',
      '会社のノートPC',
      '複数の端末で同期',
      '未使用',
      'Safari · iPhone',
      'この端末',
      '不明な端末',
      'ほかの端末をすべてサインアウト',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('設定を始める');
  });

  it('in English too, and from nothing', async () => {
    const bare: Account = {
      passwordChangedAt: null,
      twoFactor: { enabled: false, recoveryCodesLeft: 0 },
      passkeys: [],
      required: false,
    };
    const text = await renderText(AccountSecurity, {
      me,
      locale: 'en',
      known: [
        [['me', 'security'], bare],
        [['me', 'sessions'], sessions.slice(0, 1)],
      ],
    });
    expect(text).toContain('Unchanged since it was made.');
    expect(text).toContain('No passkeys yet.');
    expect(text).toContain('Set up');
    expect(text).not.toContain('Sign out all other devices');
  });

  it('says so when it cannot be read', async () => {
    const error = new ApiError({ type: '', title: '', status: 503, code: 'busy', detail: '' });
    const text = await renderText(AccountSecurity, {
      me,
      known: [[['me', 'sessions'], sessions]],
      failed: [[['me', 'security'], error]],
    });
    expect(text).toContain('読み込めませんでした');
  });
});

it('the QR code is drawn with room around it, and the key stands beside it', async () => {
  const start = { uri: 'otpauth://x', secret: 'ABCDEF', qr: 'M4 4h1v1h-1z', qrSize: 33, recoveryCodes: [] };
  const html = await renderHtml(() => (
    <TwoFactorSetup start={start} onEnabled={() => undefined} onCancel={() => undefined} />
  ));
  expect(html).toContain('viewBox="0 0 33 33"');
  expect(html).toContain('M4 4h1v1h-1z');
  expect(html).toContain('value="ABCDEF"');
  expect(html).toContain('autoComplete="one-time-code"');
});

it('recovery codes are listed, with what they are for', async () => {
  const text = await renderText(() => <RecoveryCodes codes={['aaaaa-bbbbb']} onKept={() => undefined} />, {
    me,
  });
  expect(text).toContain('aaaaa-bbbbb');
  expect(text).toContain('二度と表示されません');
});

describe('the meter', () => {
  it.each([
    [{ score: 4, acceptable: true, weakness: null }, '推測されにくさ: 強い', 4],
    [
      { score: 1, acceptable: false, weakness: 'personal' as const },
      '推測されにくさ: 弱い 氏名やアドレス',
      1,
    ],
    [{ score: 2, acceptable: false, weakness: 'short' as const }, '15文字以上にしてください', 2],
  ])('of %j says it', async (verdict, words, bars) => {
    const text = await renderText(() => <Verdict verdict={verdict} />);
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(words);
    expect((await renderHtml(() => <Verdict verdict={verdict} />)).match(/data-on="true"/gu)).toHaveLength(
      bars,
    );
  });

  it('says nothing of nothing', async () => {
    expect(await renderText(() => <Verdict verdict={null} />)).toBe('推測されにくさ');
  });
});

describe('what the desk asks', () => {
  const security: WorkspaceSecurity = {
    twoFactorRoles: ['owner'],
    allowedNetworks: ['203.0.113.0/24'],
    yourAddress: '203.0.113.9',
    behindUntrustedProxy: true,
  };
  it('is shown with one’s own address, and a warning where it cannot be known', async () => {
    const html = await renderHtml(SecurityScreen, { me, known: [[['workspace', 'security'], security]] });
    expect(html).toContain('203.0.113.0/24');
    expect(html).toContain('あなたの現在のアドレス: 203.0.113.9');
    expect(html).toContain('TRUST_PROXY が設定されていない');
    expect(html.match(/checked=""/gu)).toHaveLength(1);
  });
});

it('an entry says what, of whom, by whom, from where, and what it was', async () => {
  const entry = {
    id: 'e',
    at,
    kind: 'member.role_changed' as const,
    actor: { id: 'a', name: '緑川 直子' },
    via: 'session' as const,
    viaId: null,
    address: '203.0.113.9',
    subject: { type: 'member', id: 'b', name: '青木 美咲' },
    before: { role: 'agent' },
    after: { role: 'lead' },
  };
  const text = await renderText(() => <AuditRow entry={entry} />, { me });
  for (const words of [
    '役割の変更',
    '青木 美咲',
    '緑川 直子',
    '画面',
    '203.0.113.9',
    '担当者',
    '→',
    'リーダー',
  ])
    expect(text).toContain(words);
});
