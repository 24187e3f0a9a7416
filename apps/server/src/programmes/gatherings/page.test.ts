import type { Gathering, GatheringInvitation } from '@madoguchi/contract';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { frame, invitationPage, tellPage, type Invited } from './page.ts';

const gathering: Gathering = {
  id: 'e1',
  name: { ja: '新茶の会', en: 'New tea' },
  place: { ja: '本店 2階', en: '' },
  note: { ja: '手ぶらで\nお越しください', en: '' },
  startsAt: '2026-12-05T05:00:00.000Z',
  endsAt: '2026-12-05T07:00:00.000Z',
  answerBy: '2026-12-01T05:00:00.000Z',
  seats: 10,
  cancelled: false,
  revision: 1,
  counts: { invited: 1, yes: 0, no: 0, open: 1, came: 0 },
};
const invitation: GatheringInvitation = {
  id: 'g1',
  gatheringId: 'e1',
  customer: null,
  language: 'ja',
  doorCode: 'C4T7KR',
  answer: null,
  answeredAt: null,
  answeredBy: null,
  cameAt: null,
  checkedBy: null,
  invitedAt: '2026-11-20T00:00:00.000Z',
  broadcasts: [],
};
const page = (given: Partial<Invited> = {}) =>
  invitationPage({
    language: 'ja',
    shop: 'みどり商店',
    timeZone: 'Asia/Tokyo',
    secret: 'secret',
    gathering,
    invitation,
    open: true,
    taken: null,
    ...given,
  });

describe('the page of an invitation', () => {
  it('says what, when, where and until when one answers, and asks', () => {
    const text = page();
    expect(text).toContain('新茶の会へのご招待');
    expect(text).toContain('2026年12月5日(土) 14:00');
    expect(text).toContain('お返事の期限');
    expect(text).toContain('ご出席いただけますか');
    expect(text).toContain('出席します');
    expect(text).toContain('欠席します');
    expect(text).toContain('action="/g/secret?lang=ja"');
  });

  it.each([
    ['yes', 'ご出席として承りました', '欠席します', '出席します'],
    ['no', 'ご欠席として承りました', '出席します', '欠席します'],
  ] as const)('after a %s it says so, and offers the other alone', (answer, said, offered, gone) => {
    const text = page({ invitation: { ...invitation, answer } });
    expect(text).toContain(said);
    expect(text).toContain(`>${offered}</button>`);
    expect(text).not.toContain(`>${gone}</button>`);
  });

  it('shows the code for the door to whoever comes, and to nobody else', () => {
    const yes = { ...invitation, answer: 'yes' as const };
    expect(page({ invitation: yes })).toContain('C4T7KR');
    expect(page({ invitation: yes })).toContain('<svg');
    expect(page()).not.toContain('C4T7KR');
    expect(
      page({ invitation: yes, gathering: { ...gathering, cancelled: true }, open: false }),
    ).not.toContain('C4T7KR');
  });

  it.each([
    [{ taken: 'full' }, '満席'],
    [{ open: false }, 'お返事の受付は終了しました'],
    [{ open: false, gathering: { ...gathering, cancelled: true } }, '中止となりました'],
  ] as const)('says what keeps somebody from coming: %j', (given, said) => {
    expect(page(given)).toContain(said);
  });

  it('says in Japanese, and marks it, what nobody wrote in English', () => {
    const text = page({ language: 'en' });
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('You are invited: New tea');
    expect(text).toContain('<span lang="ja">本店 2階</span>');
    expect(
      page({ language: 'en', gathering: { ...gathering, place: { ja: '本店', en: 'Main shop' } } }),
    ).toContain('Main shop');
  });

  it('carries nothing that somebody wrote as markup, and runs nothing', () => {
    const evil = '<script>alert(1)</script>';
    const text = page({
      shop: evil,
      gathering: {
        ...gathering,
        name: { ja: evil, en: '' },
        place: { ja: evil, en: '' },
        note: { ja: evil, en: '' },
      },
    });
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;');
  });

  it('has the one style that its policy allows', () => {
    const style = /<style>([\s\S]*?)<\/style>/u.exec(page())?.[1] ?? '';
    expect(frame.policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(tellPage('en', '', 'gone')).toContain('This page is not there any more');
    expect(tellPage('ja', 'みどり商店', 'busy')).toContain('1分ほど経ってから');
  });
});
