import type { Ambassador, AmbassadorDetail, AmbassadorFigures, AmbassadorResults } from '@madoguchi/contract';
import type { Desk, Person } from '../testing/desk.fixture.ts';

export type Problem = { code: string; detail: string; errors?: { path: string }[] };
type Page = { items: Ambassador[]; nextCursor: string | null };
type Detail = AmbassadorDetail & Problem;

/** What tests do with ambassadors at a desk. */
export function ambassadorDesk(desk: Desk, person: Person = desk.owner) {
  const { call } = person;
  const path = (id: string) => `/api/v1/ambassadors/${id}`;
  const read = async (id: string) => (await call<Detail>('GET', path(id))).body;
  return {
    read,
    make: async (given: object = {}) =>
      (await call<Detail>('POST', '/api/v1/ambassadors', { name: '花田 みどり', ...given })).body,
    change: async (id: string, given: object) =>
      call<Detail>('PATCH', path(id), { basedOn: (await read(id)).revision, ...given }),
    account: (id: string, given: object) => call<Detail>('POST', `${path(id)}/accounts`, given),
    followers: (accountId: string, observedOn: string, followers: number) =>
      call<Detail>('POST', `/api/v1/ambassador-accounts/${accountId}/followers`, { observedOn, followers }),
    agree: (id: string, given: object = {}) =>
      call<Detail>('POST', `${path(id)}/agreements`, {
        brief: '新茶の紹介',
        payKind: 'money',
        payYen: 50_000,
        agreedOn: '2026-10-01',
        ...given,
      }),
    step: (agreementId: string, kind: string, doneOn: string | null, evidence = '') =>
      call<Detail>('POST', `/api/v1/ambassador-agreements/${agreementId}/steps`, { kind, doneOn, evidence }),
    give: (id: string, kind: 'link' | 'code' | 'campaign', targetId: string) =>
      call<Detail>('POST', `${path(id)}/sources`, { kind, id: targetId }),
    results: async (id: string, query = 'from=2020-01-01&to=2099-12-31') =>
      (await call<AmbassadorResults & Problem>('GET', `${path(id)}/results?${query}`)).body,
    figures: async () => (await call<AmbassadorFigures>('GET', '/api/v1/ambassadors/figures')).body,
    list: async (query = '') => (await call<Page>('GET', `/api/v1/ambassadors?${query}`)).body,
  };
}
