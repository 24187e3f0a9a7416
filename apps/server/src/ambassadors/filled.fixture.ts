import type { AmbassadorDetail, LinkDetail } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';

type Things = Record<
  'ambassadors' | 'ambassador-accounts' | 'ambassador-agreements' | 'ambassador-sources',
  string
>;

/** Somebody with an account that was looked at, an agreement of which a part is done, and a link that is theirs. */
export async function fillAmbassadors(desk: Desk): Promise<Things> {
  const { call } = desk.owner;
  const link = await call<LinkDetail>('POST', '/api/v1/links', {
    name: '隣には見せない発信者のリンク',
    target: 'https://shop.example.jp/',
  });
  const { body: made } = await call<AmbassadorDetail>('POST', '/api/v1/ambassadors', {
    name: '隣には見せない発信者',
  });
  const at = `/api/v1/ambassadors/${made.id}`;
  const withAccount = await call<AmbassadorDetail>('POST', `${at}/accounts`, {
    network: 'instagram',
    handle: '@tonari_himitsu',
  });
  const accountId = withAccount.body.accounts[0]?.id ?? '';
  await call('POST', `/api/v1/ambassador-accounts/${accountId}/followers`, {
    observedOn: '2026-01-01',
    followers: 12_000,
  });
  const agreed = await call<AmbassadorDetail>('POST', `${at}/agreements`, {
    brief: '隣には見せない依頼',
    payKind: 'goods',
    agreedOn: '2026-01-05',
  });
  const agreementId = agreed.body.agreements[0]?.id ?? '';
  await call('POST', `/api/v1/ambassador-agreements/${agreementId}/steps`, {
    kind: 'terms_given',
    doneOn: '2026-01-05',
    evidence: '隣には見せない控え',
  });
  const given = await call<AmbassadorDetail>('POST', `${at}/sources`, {
    kind: 'link',
    id: link.body.id,
  });
  return {
    ambassadors: made.id,
    'ambassador-accounts': accountId,
    'ambassador-agreements': agreementId,
    'ambassador-sources': given.body.sources[0]?.id ?? '',
  };
}
