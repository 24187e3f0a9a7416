import type { CareTaskDetail, CustomerCare, VisitSheet } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';
import { aDefinition, aStep, careAt } from './desk.fixture.ts';

type Ids = Record<'care-tasks' | 'care-plans' | 'care-dates' | 'gifts' | 'visits', string>;

/** Something of every kind of after-care, with words that must not be seen elsewhere. */
export async function fillCare(
  desk: Desk,
  { customerId, companyId }: { customerId: string; companyId: string },
  word = '隣には見せない',
): Promise<Ids> {
  const { made, work, tell, plan } = careAt(desk);
  const { id: planId } = await plan(aDefinition({ event: 'bought', steps: [aStep()] }));
  const at = new Date();
  await tell(customerId, { kind: 'bought', key: `${word}注文`, at: at.toISOString(), amount: 1000 });
  await work(at);
  const task = await made<CareTaskDetail>('/care-tasks', {
    customerId,
    name: `${word}お電話`,
    purpose: 'renewal',
    way: 'phone',
    dueOn: '2099-01-05',
    text: `${word}話`,
  });
  await made(`/customers/${customerId}/care/dates`, {
    kind: 'own_date',
    label: `${word}日`,
    year: null,
    month: 5,
    day: 6,
    yearly: true,
  });
  const gift = { what: `${word}品`, occasion: word, cost: 500, on: '2026-01-05', note: word };
  const care = await made<CustomerCare>(`/customers/${customerId}/care/gifts`, {
    direction: 'received',
    ...gift,
  });
  await desk.owner.call('PUT', `/api/v1/customers/${customerId}/care`, {
    region: 'kansai',
    mourning: { degree: 'second', since: '2026-01-05', until: null },
  });
  if (companyId !== '')
    await desk.owner.call('PUT', `/api/v1/companies/${companyId}/care`, { giftsRefused: true, note: '' });
  const visit = await made<VisitSheet>(`/customers/${customerId}/visits`, {
    at: '2026-01-05T01:00:00Z',
    place: word,
    people: word,
    purpose: `${word}訪問`,
  });
  await desk.owner.call('PUT', `/api/v1/visits/${visit.id}/report`, {
    who: word,
    said: `${word}話`,
    next: '',
    nextOn: null,
    note: '',
  });
  const settings = {
    windowDays: 14,
    monthlyCap: 30,
    perGift: null,
    perPersonYear: null,
    perCompanyYear: null,
  };
  await desk.owner.call('PUT', '/api/v1/care-settings', { ...settings, revision: 0 });
  return {
    'care-tasks': task.id,
    'care-plans': planId,
    'care-dates': care.dates[0]?.id ?? '',
    gifts: care.gifts[0]?.id ?? '',
    visits: visit.id,
  };
}
