import type { DuplicateEvidence } from '@madoguchi/contract';

/** Domains of which a company cannot be told: free mail, mobile carriers, providers. */
const publicDomains = new Set(
  `gmail.com googlemail.com yahoo.co.jp yahoo.ne.jp ymail.ne.jp ybb.ne.jp yahoo.com hotmail.com hotmail.co.jp outlook.com
   outlook.jp live.jp live.com msn.com icloud.com me.com mac.com aol.com proton.me protonmail.com docomo.ne.jp ezweb.ne.jp
   au.com softbank.ne.jp i.softbank.jp vodafone.ne.jp disney.ne.jp ymobile.ne.jp emnet.ne.jp rakumail.jp uqmobile.jp
   nifty.com nifty.ne.jp biglobe.ne.jp ocn.ne.jp so-net.ne.jp plala.or.jp dion.ne.jp asahi-net.or.jp infoseek.jp excite.co.jp
   naver.com qq.com 163.com`.split(/\s+/u),
);

export function tellsCompany(domain: string): boolean {
  return !publicDomains.has(domain);
}

/** Weights of the evidence: a company’s switchboard and a namesake each prove less than the same name at the same place. */
const weights: Record<DuplicateEvidence['kind'], number> = {
  same_name_company: 70,
  same_name_address: 60,
  same_phone: 50,
  same_reading_domain: 45,
  same_name_reading: 30,
};

export function scoreOf(evidence: readonly DuplicateEvidence[]): number {
  return evidence.reduce((sum, { kind }) => sum + weights[kind], 0);
}

export type FoundEvidence = { id: string; otherId: string } & DuplicateEvidence;
export type FoundPair = { firstId: string; secondId: string; evidence: DuplicateEvidence[]; score: number };

/** Gathers what was found about each two customers; each piece of evidence once, the strongest first. */
export function pairsOf(found: readonly FoundEvidence[]): FoundPair[] {
  const pairs = new Map<string, FoundPair>();
  for (const { id, otherId, kind, value } of found) {
    const [firstId, secondId] = id < otherId ? [id, otherId] : [otherId, id];
    const key = `${firstId} ${secondId}`;
    const pair = pairs.get(key) ?? { firstId, secondId, evidence: [], score: 0 };
    if (!pair.evidence.some((each) => each.kind === kind)) pair.evidence.push({ kind, value });
    pairs.set(key, pair);
  }
  return [...pairs.values()].map((pair) => ({
    ...pair,
    evidence: pair.evidence.toSorted((a, b) => weights[b.kind] - weights[a.kind]),
    score: scoreOf(pair.evidence),
  }));
}
