import type {
  CareTaskDetail,
  Company,
  CompanyCare,
  CourtesiesOfYear,
  CourtesyChosen,
  Customer,
  CustomerCare,
  CustomerDetail,
  Problem,
  VisitSheet,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectCauses, noteDueThings } from '../notifications/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { aDefinition, aStep, careAt } from './desk.fixture.ts';
import { chooseCourtesy } from './choose.ts';

let desk: Desk;
let other: Desk;
let sato: Person;
let care: ReturnType<typeof careAt>;
let company: Company;
let channelId: string;
beforeAll(async () => {
  desk = await buildDesk();
  other = await neighbour(desk);
  sato = await desk.join('agent', '佐藤 花子');
  care = careAt(desk);
  channelId = await care.addChannel();
  company = await care.made<Company>('/companies', { name: '株式会社みなと', address: '福岡県福岡市1-1' });
});
afterAll(() => desk.close());

const careOf = async (id: string) =>
  (await sato.call<CustomerCare>('GET', `/api/v1/customers/${id}/care`)).body;
const gift = (given: object = {}) => ({
  direction: 'given',
  what: '焙じ茶',
  occasion: 'お中元',
  cost: 3000,
  on: '2038-07-10',
  note: '',
  ...given,
});

describe('what is known for after-care', () => {
  it('takes the region from the address, else from the company’s, unless a hand has set it', async () => {
    const own = await care.customer({ address: '大阪府大阪市1-1' });
    const theirs = await care.customer({ companyId: company.id });
    const nowhere = await care.customer();
    expect((await careOf(own.id)).region).toBe('kansai');
    expect(await careOf(theirs.id)).toMatchObject({ region: 'kyushu', regionFrom: 'company' });
    expect(await careOf(nowhere.id)).toMatchObject({ region: null, regionFrom: null });
    const path = `/api/v1/customers/${nowhere.id}/care`;
    await sato.call('PUT', path, { region: 'tohoku', mourning: null });
    expect(await careOf(nowhere.id)).toMatchObject({ region: 'tohoku', regionFrom: 'hand' });
  });

  it('keeps mourning with its end by custom, and refuses one that ends before it begins', async () => {
    const { id } = await care.customer();
    const keep = (mourning: object) =>
      sato.call<CustomerCare & Problem>('PUT', `/api/v1/customers/${id}/care`, { region: null, mourning });
    const first = await keep({ degree: 'first', since: '2037-04-10', until: null });
    expect(first.body.mourning).toMatchObject({ until: '2038-04-09' });
    const own = await keep({ degree: 'second', since: '2037-04-10', until: '2037-07-09' });
    expect(own.body.mourning).toMatchObject({ degree: 'second', until: '2037-07-09' });
    expect((await keep({ degree: 'first', since: '2037-04-10', until: '2037-01-01' })).status).toBe(400);
  });

  it('shows the dates of a person and of their company, and lets go of them', async () => {
    const { id } = await care.customer({ companyId: company.id });
    const date = { kind: 'birthday', label: '', year: 1984, month: 2, day: 29, yearly: true };
    await care.made(`/customers/${id}/care/dates`, date);
    await care.made(`/companies/${company.id}/care/dates`, { ...date, kind: 'company_anniversary', day: 1 });
    const { dates } = await careOf(id);
    expect(dates.map(({ kind, ofCompany }) => [kind, ofCompany])).toEqual([
      ['birthday', false],
      ['company_anniversary', true],
    ]);
    expect(dates[0]?.nextOn).toMatch(/^20\d\d-02-2[89]$/u);
    const house = await sato.call<CompanyCare>('GET', `/api/v1/companies/${company.id}/care`);
    expect(house.body).toMatchObject({ giftsRefused: false, dates: [{ kind: 'company_anniversary' }] });
    const once = { ...date, yearly: false, year: null };
    expect((await sato.call('POST', `/api/v1/customers/${id}/care/dates`, once)).status).toBe(400);
    expect((await other.owner.call('DELETE', `/api/v1/care-dates/${dates[0]?.id}`)).status).toBe(404);
    expect((await sato.call('DELETE', `/api/v1/care-dates/${dates[0]?.id}`)).status).toBe(200);
    expect((await careOf(id)).dates).toHaveLength(1);
  });

  it('pays a company’s anniversary to the one of its people who was last in touch', async () => {
    const plan = await care.plan(
      aDefinition({ event: 'company_anniversary', steps: [aStep({ purpose: 'celebration', days: 0 })] }),
    );
    const house = await care.made<Company>('/companies', { name: '株式会社ひので' });
    await care.customer({ name: '先の人', companyId: house.id });
    await care.mail(channelId, 'hinode@example.jp');
    const list = await desk.owner.call<{ items: Customer[] }>(
      'GET',
      '/api/v1/customers?query=hinode@example.jp',
    );
    const id = list.body.items[0]?.id ?? '';
    await desk.owner.call('PATCH', `/api/v1/customers/${id}`, { companyId: house.id });
    const date = { kind: 'company_anniversary', label: '', year: null, month: 12, day: 1, yearly: true };
    await care.made(`/companies/${house.id}/care/dates`, date);
    // The first look only sees that the day of many years has passed.
    await care.work(new Date('2097-11-20T01:00:00Z'));
    await care.work(new Date('2097-11-20T01:00:00Z'));
    expect((await care.all(id)).map(({ dueOn, planName }) => [dueOn, planName])).toEqual([
      ['2097-12-02', 'お届け後'],
    ]);
    await desk.owner.call('PATCH', `/api/v1/care-plans/${plan.id}`, { basedOn: 2, enabled: false });
  });
});

describe('gifts', () => {
  it('are counted by the year, and stop at the limits unless a lead says why', async () => {
    const settings = {
      revision: 0,
      windowDays: 14,
      monthlyCap: 3,
      perGift: 5000,
      perPersonYear: 8000,
      perCompanyYear: 10_000,
    };
    expect((await sato.call('PUT', '/api/v1/care-settings', settings)).status).toBe(403);
    expect((await desk.owner.call('PUT', '/api/v1/care-settings', settings)).status).toBe(200);
    expect((await desk.owner.call('PUT', '/api/v1/care-settings', settings)).status).toBe(409);
    const [one, two] = [
      await care.customer({ companyId: company.id }),
      await care.customer({ companyId: company.id }),
    ];
    const give = (id: string, given: object, who = sato) =>
      who.call<CustomerCare & Problem>('POST', `/api/v1/customers/${id}/care/gifts`, gift(given));
    expect((await give(one.id, { cost: 5001 })).body.code).toBe('gift_over_limit');
    expect((await give(one.id, { cost: 5000 })).status).toBe(201);
    expect((await give(one.id, { cost: 3001 })).body.detail).toContain('8001 yen');
    expect((await give(one.id, { cost: 3000 })).status).toBe(201);
    expect((await give(two.id, { cost: 2001 })).body.detail).toContain('their company');
    expect((await give(two.id, { cost: 2001, overLimit: '周年のため' })).status).toBe(422);
    expect((await give(two.id, { cost: 2001, overLimit: '周年のため' }, desk.owner)).status).toBe(201);
    expect((await give(two.id, { cost: 2000, on: '2039-01-05' })).status).toBe(201);
    expect((await give(two.id, { cost: 90_000, direction: 'received' })).status).toBe(201);
    expect((await careOf(one.id)).gifts).toHaveLength(2);
  });

  it('are refused where the company’s people may take none; what comes from them is noted', async () => {
    const strict = await care.made<Company>('/companies', { name: '固い会社' });
    const path = `/api/v1/companies/${strict.id}/care`;
    await sato.call('PUT', path, { giftsRefused: true, note: '社内規程による' });
    const { id } = await care.customer({ companyId: strict.id });
    const give = (direction: string) =>
      sato.call<Problem>('POST', `/api/v1/customers/${id}/care/gifts`, gift({ direction, cost: null }));
    expect(await give('given')).toMatchObject({ status: 422, body: { code: 'gift_refused' } });
    expect((await give('received')).status).toBe(201);
    const noted = await careOf(id);
    expect(noted.company).toMatchObject({ giftsRefused: true, note: '社内規程による' });
    expect((await sato.call('DELETE', `/api/v1/gifts/${noted.gifts[0]?.id}`)).status).toBe(200);
    expect((await careOf(id)).gifts).toEqual([]);
  });
});

describe('a visit', () => {
  it('has a sheet before it and a report after it, which feeds the record and what comes next', async () => {
    const { id } = await care.customer({ name: '訪問 先子' });
    await care.made(`/customers/${id}/care-notes`, { kind: 'allergy', text: 'そば' });
    const planned = {
      at: '2038-03-03T01:00:00Z',
      place: '本社',
      people: '先子様、部長様',
      purpose: '更新のご相談',
    };
    const visit = await care.made<VisitSheet>(`/customers/${id}/visits`, planned, sato);
    expect(visit).toMatchObject({
      notes: [{ kind: 'allergy', text: 'そば' }],
      report: null,
      member: { name: '佐藤 花子' },
    });
    const task = await care.task(visit.taskId ?? '');
    expect(task).toMatchObject({ dueOn: '2038-03-03', way: 'visit', state: 'planned', visitId: visit.id });
    const told = {
      who: '先子様',
      said: '来期も続けたいとのこと。',
      next: '見積をお送りする',
      nextOn: '2038-03-10',
      note: '午前が都合よい',
    };
    const report = (who: Person) =>
      who.call<VisitSheet & Problem>('PUT', `/api/v1/visits/${visit.id}/report`, told);
    expect((await report(other.owner)).status).toBe(404);
    expect((await report(sato)).body.report).toMatchObject({ said: told.said, by: { name: '佐藤 花子' } });
    expect((await report(sato)).status).toBe(409);
    expect((await care.task(task.id)).state).toBe('done');
    const record = await sato.call<CustomerDetail>('GET', `/api/v1/customers/${id}`);
    expect(record.body.careNotes.map(({ text }) => text)).toContain('午前が都合よい');
    expect((await care.all(id)).map(({ name, dueOn }) => [name, dueOn])).toContainEqual([
      '見積をお送りする',
      '2038-03-10',
    ]);
    const timeline = await sato.call<{ items: { kind: string }[] }>(
      'GET',
      `/api/v1/customers/${id}/timeline`,
    );
    expect(timeline.body.items.map(({ kind }) => kind)).toContain('visited');
  });
});

describe('the courtesies of a year', () => {
  it('say when, where, by which source and until when to choose', async () => {
    const { body } = await sato.call<CourtesiesOfYear>('GET', '/api/v1/courtesies?year=2038');
    const chugen = body.items.find(({ courtesy }) => courtesy === 'chugen');
    expect(chugen).toMatchObject({ decideBy: '2038-06-01', sendBy: '2038-06-28', chosen: 0 });
    expect(body.items.every(({ source, windows }) => source !== '' && windows.length === 10)).toBe(true);
    expect((await sato.call('GET', '/api/v1/courtesies?year=1066')).status).toBe(400);
  });

  it('become tasks for whom they are chosen, once, each in its region’s time, and not for whom they do not fit', async () => {
    const [kanto, kyushu, mourner, unknown] = [
      await care.customer({ name: '関東 一', address: '東京都港区1', contactPersonId: sato.memberId }),
      await care.customer({ name: '九州 二', companyId: company.id }),
      await care.customer({ name: '喪中 三' }),
      await care.customer({ name: '不明 四' }),
    ];
    await sato.call('PUT', `/api/v1/customers/${mourner.id}/care`, {
      region: null,
      mourning: { degree: 'first', since: '2037-06-01', until: null },
    });
    const now = new Date('2037-11-10T01:00:00Z');
    const choose = (
      courtesy: 'nengajo' | 'chugen',
      year: number,
      customerIds: string[],
      way: 'card' | 'gift' = 'card',
    ) => chooseCourtesy(desk.context, desk, { courtesy, year }, { customerIds, way }, now);
    const ids = [kanto.id, kyushu.id, mourner.id, unknown.id];
    expect(await choose('nengajo', 2038, ids)).toMatchObject({ made: 3, instead: 1, there: 0, refused: [] });
    expect(await choose('nengajo', 2038, ids)).toMatchObject({ made: 0, instead: 0, there: 4 });
    expect(await choose('chugen', 2038, ids, 'gift')).toMatchObject({ made: 4 });
    expect(await choose('chugen', 2025, [kanto.id])).toMatchObject({
      made: 0,
      refused: [{ reason: 'past' }],
    });
    const of = async (id: string) =>
      (await care.all(id)).map(({ courtesy, dueOn, latestOn }) => [courtesy, dueOn, latestOn]);
    expect(await of(kanto.id)).toEqual([
      ['nengajo', '2037-12-25', '2038-01-07'],
      ['chugen', '2038-06-28', '2038-07-15'],
    ]);
    expect(await of(kyushu.id)).toContainEqual(['chugen', '2038-07-29', '2038-08-15']);
    expect((await of(mourner.id)).map(([courtesy]) => courtesy)).toEqual(['kanchu', 'chugen']);
    const tasks = await care.all(kanto.id);
    const detail = await care.task(tasks[1]?.id ?? '');
    expect(detail).toMatchObject({
      region: 'kanto',
      becomes: [{ title: '暑中御見舞' }, { title: '残暑御見舞' }],
    });
    expect(detail.text).toMatch(/^関東 一様\n\n\S+の候、/u);
    const candidates = await sato.call<{ items: { id: string; state: string | null; mourning: boolean }[] }>(
      'GET',
      '/api/v1/courtesies/nengajo/2038/candidates?limit=200',
    );
    expect(candidates.body.items.find(({ id }) => id === kanto.id)).toMatchObject({ state: 'waiting' });
    expect(candidates.body.items.find(({ id }) => id === mourner.id)).toMatchObject({ mourning: true });
    const path = '/api/v1/courtesies/seibo/2038/choices';
    expect(
      (await desk.owner.call('POST', path, { customerIds: [other.owner.memberId], way: 'gift' })).status,
    ).toBe(404);
    expect((await sato.call('POST', path, { customerIds: [kanto.id], way: 'gift' })).status).toBe(403);
    expect(
      (await desk.owner.call<CourtesyChosen>('POST', path, { customerIds: [kanto.id], way: 'gift' })).body
        .made,
    ).toBe(1);
  });

  it('are not congratulated in mourning that comes to be known later', async () => {
    const { id } = await care.customer({ name: '後の喪 五' });
    const now = new Date('2037-11-10T01:00:00Z');
    await chooseCourtesy(
      desk.context,
      desk,
      { courtesy: 'nengajo', year: 2038 },
      { customerIds: [id], way: 'card' },
      now,
    );
    await sato.call('PUT', `/api/v1/customers/${id}/care`, {
      region: null,
      mourning: { degree: 'first', since: '2037-11-20', until: null },
    });
    await care.work(new Date('2037-12-20T01:00:00Z'));
    expect(await care.all(id)).toMatchObject([{ courtesy: 'nengajo', state: 'stopped', reason: 'mourning' }]);
  });
});

describe('a task whose day has come', () => {
  it('is told once to whoever does it, while the desk is open', async () => {
    await care.mail(channelId, 'shirase@example.jp');
    const list = await desk.owner.call<{ items: Customer[] }>(
      'GET',
      '/api/v1/customers?query=shirase@example.jp',
    );
    const customerId = list.body.items[0]?.id ?? '';
    const body = { customerId, name: 'お電話', purpose: 'renewal', way: 'phone', dueOn: '2098-04-01' };
    const task = await care.made<CareTaskDetail>('/care-tasks', body, sato);
    const { notifications } = desk.context;
    const tell = async (now: string) => {
      await noteDueThings(notifications, desk.workspaceId, new Date(now));
      while (await collectCauses(notifications, desk.workspaceId));
      const mine = await sato.call<{ items: { kind: string }[] }>('GET', '/api/v1/notifications?list=all');
      return mine.body.items.filter(({ kind }) => kind === 'care_due').length;
    };
    expect(await tell('2098-03-31T18:00:00Z')).toBe(0);
    expect(await tell('2098-04-01T03:00:00Z')).toBe(1);
    expect(await tell('2098-04-01T04:00:00Z')).toBe(1);
    expect(task.state).toBe('planned');
  });
});
