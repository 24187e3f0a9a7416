import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aConversation, aCustomer } from '../inbox/testing/samples.fixture.ts';
import { ApiError } from '../kit/problem.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe, aMember } from '../kit/testing/samples.fixture.ts';
import { CustomerCard } from './CustomerCard.tsx';
import { CustomerList } from './CustomerList.tsx';
import { changeOf, fieldsOf } from './fields.ts';

const me = aMe();

// Dates of another year are shown with it.
beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

function card(changes: Parameters<typeof aCustomer>[0] = {}, asMe = me, items = [aConversation()]) {
  return {
    screen: () => <CustomerCard customerId="u1" conversationId="k1" />,
    options: {
      me: asMe,
      known: [
        [['customer', 'u1'], aCustomer(changes)],
        [['customer-conversations', 'u1'], { items, nextCursor: null }],
        [['members'], [aMember()]],
      ] as [string[], unknown][],
    },
  };
}

describe('the customer beside a conversation', () => {
  it('has name, reading, 様, company and how to reach them', async () => {
    const { screen, options } = card({ company: 'カフェひだまり', title: '店主' });
    const text = await renderText(screen, options);
    expect(text).toMatch(/^おがわ まりこ 小川 真理子 様 カフェひだまり 店主 登録 8月1日\(土\)/u);
    expect(text).toContain('連絡先 ogawa@example.jp');
    expect(text).toContain('090-0000-3312');
  });

  it('lists what there has been, and marks the conversation that is open', async () => {
    const { screen, options } = card({}, me, [aConversation(), aConversation({ id: 'k2', status: 'done' })]);
    const html = await renderHtml(screen, options);
    expect(html.match(/aria-current="page"/gu)).toHaveLength(1);
    expect(html).toContain('完了');
  });

  it('says so when there is no conversation', async () => {
    const { screen, options } = card({}, me, []);
    expect(await renderText(screen, options)).toContain('案件はまだありません。');
  });

  it('names each button that copies', async () => {
    const { screen, options } = card();
    expect(await renderHtml(screen, options)).toContain('aria-label="ogawa@example.jp をコピー"');
  });

  it('can be read but not changed without the right to', async () => {
    const { screen, options } = card({ note: '7掛け' }, aMe({ scopes: ['customers:read'] }));
    const html = await renderHtml(screen, options);
    expect(html).toContain('7掛け');
    expect(html).toMatch(/<textarea[^>]*readonly/iu);
    expect(html).not.toContain('編集');
  });

  it('says when it does not exist', async () => {
    const error = new ApiError({ type: '', title: '', status: 404, code: 'not_found', detail: '' });
    const { screen } = card();
    const text = await renderText(screen, { me, failed: [[['customer', 'u1'], error]] });
    expect(text).toContain('この顧客は見つかりません');
  });
});

describe('the list of customers', () => {
  it('names each with company and address, as a link to the page', async () => {
    const customers = [
      aCustomer({ company: '小川商店' }),
      aCustomer({ id: 'u2', name: '金 秀妍', contactPoints: [] }),
    ];
    const html = await renderHtml(() => <CustomerList customers={customers} />, { me });
    expect(html).toContain('href="/customers/u1"');
    expect(html).toContain('小川商店');
    expect(html).toContain('金 秀妍 様');
  });
});

describe('the customer’s form', () => {
  it('shows what is not known as empty and says it back as unknown', () => {
    const customer = aCustomer({ company: null, phone: null });
    const fields = fieldsOf(customer);
    expect(fields).toEqual({
      name: '小川 真理子',
      reading: 'おがわ まりこ',
      company: '',
      jobTitle: '',
      phone: '',
    });
    expect(changeOf(fields)).toEqual({
      name: '小川 真理子',
      reading: 'おがわ まりこ',
      company: null,
      title: null,
      phone: null,
    });
  });

  it('takes spaces around words away', () => {
    expect(
      changeOf({ name: ' 小川 ', reading: ' ', company: ' A社 ', jobTitle: '', phone: '' }),
    ).toMatchObject({
      name: '小川',
      reading: null,
      company: 'A社',
    });
  });
});
