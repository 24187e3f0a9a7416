import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aConversation, aCustomer } from '../inbox/testing/samples.fixture.ts';
import { ApiError } from '../kit/problem.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe, aMember } from '../kit/testing/samples.fixture.ts';
import { CustomerCard } from './CustomerCard.tsx';
import { callName } from './logic/callName.ts';
import { CustomerList } from './list/CustomerList.tsx';
import { changeOf, fieldsOf } from './record/fields.ts';

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
    const { screen, options } = card({ company: 'カフェひだまり', companyId: 'o1', title: '店主' });
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
    expect(text).toContain('一覧から');
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

  it('says nothing of the company where all are of one', async () => {
    const people = [aCustomer({ company: '小川商店', title: '店長' })];
    const list = () => <CustomerList customers={people} withCompany={false} />;
    const text = await renderText(list, { me });
    expect(text).toContain('店長');
    expect(text).not.toContain('小川商店');
  });

  it('marks Japanese names as such on an English page', async () => {
    const list = () => <CustomerList customers={[aCustomer()]} />;
    expect(await renderHtml(list, { me, locale: 'en' })).toMatch(/lang="ja"[^>]*>小川 真理子</u);
    expect(await renderHtml(list, { me })).not.toMatch(/lang="ja"[^>]*>小川 真理子/u);
  });
});

describe('the customer’s form', () => {
  it('shows what is not known as empty and says it back as unknown', () => {
    const customer = aCustomer({ company: null });
    const fields = fieldsOf(customer);
    expect(fields).toMatchObject({
      name: '小川 真理子',
      reading: 'おがわ まりこ',
      honorific: '様',
      company: '',
    });
    expect(changeOf(fields, customer)).toEqual({
      name: '小川 真理子',
      reading: 'おがわ まりこ',
      honorific: '様',
      company: null,
      title: null,
      postalCode: null,
      address: null,
    });
  });

  it('shows a guessed reading as empty, and leaves the guess alone when nothing is written', () => {
    const customer = aCustomer({ readingGuessed: true });
    const fields = fieldsOf(customer);
    expect(fields.reading).toBe('');
    expect(changeOf(fields, customer)).not.toHaveProperty('reading');
    expect(changeOf({ ...fields, reading: 'こがわ まりこ' }, customer)).toMatchObject({
      reading: 'こがわ まりこ',
    });
  });

  it('takes a reading that was confirmed away again', () => {
    const customer = aCustomer();
    expect(changeOf({ ...fieldsOf(customer), reading: ' ' }, customer)).toMatchObject({ reading: null });
  });

  it('of someone new asks for an address and a number too, and begins with 様', () => {
    const fields = fieldsOf(null);
    expect(fields.honorific).toBe('様');
    expect(changeOf({ ...fields, name: ' 小川 ', email: ' a@example.jp ' }, null)).toMatchObject({
      name: '小川',
      email: 'a@example.jp',
      phone: null,
    });
  });
});

describe('how a customer is called', () => {
  it.each([
    ['様', 'ja', '小川 真理子 様'],
    ['先生', 'ja', '小川 真理子 先生'],
    ['', 'ja', '小川 真理子'],
    ['様', 'en', '小川 真理子'],
  ] as const)('with %s in %s: %s', (honorific, locale, expected) => {
    expect(callName({ name: '小川 真理子', honorific }, locale)).toBe(expected);
  });
});
