/** What people truly do in the simulated year: how they come, what of it they tell, and how soon they buy again. */
export const truth = {
  days: 365,
  customers: 900,
  inviters: 15,
  /** Of a hundred who come, so many come because somebody told them. */
  mouth: 0.35,
  /** What the shop learns of it: by a code, by an answer, or nothing. */
  tellsMouth: { code: 0.6, answer: 0.25 },
  tellsOther: { code: 0.5, answer: 0.25 },
  /** That somebody who has not bought again until a day does so on that day. */
  daily: { mouth: 1 / 110, other: 1 / 230 },
  /** What somebody usually pays at a time lies anywhere between, each time by so much more or less of it. In yen. */
  pays: { least: 2000, most: 6000, swing: 0.3 },
} as const;

export type Person = {
  by: 'mouth' | 'other';
  /** Who told them; null where nobody did. */
  inviter: number | null;
  tells: 'code' | 'answer' | 'nothing';
  /** Days of the year on which they bought. */
  bought: number[];
};

/** The share who truly have bought again within so many days. */
export const boughtWithin = (by: Person['by'], days: number): number => 1 - (1 - truth.daily[by]) ** days;

function waitFor(daily: number, random: () => number): number {
  return 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - daily));
}

/** Everybody who comes in the year, by chance that is the same in every run. */
export function people(random: () => number): Person[] {
  return Array.from({ length: truth.customers }, () => {
    const by = random() < truth.mouth ? 'mouth' : 'other';
    const told = by === 'mouth' ? truth.tellsMouth : truth.tellsOther;
    const how = random();
    const tells = how < told.code ? 'code' : how < told.code + told.answer ? 'answer' : 'nothing';
    const bought = [Math.floor(random() * truth.days)];
    for (;;) {
      const next = (bought.at(-1) ?? 0) + waitFor(truth.daily[by], random);
      if (next >= truth.days) break;
      bought.push(next);
    }
    return { by, inviter: by === 'mouth' ? Math.floor(random() * truth.inviters) : null, tells, bought };
  });
}

/** On which of so many days after the year somebody buys: by the same habits, nobody ever leaving. */
export function afterwards({ by }: Person, days: number, random: () => number): number[] {
  const bought: number[] = [];
  for (let at = 0; ;) {
    at += waitFor(truth.daily[by], random);
    if (at > days) return bought;
    bought.push(at);
  }
}

/** What somebody pays each time that they buy, in yen: theirs alone, and known to nobody beforehand. */
export function purse(random: () => number): () => number {
  const { least, most, swing } = truth.pays;
  const usual = least + (most - least) * random();
  return () => Math.round(usual * (1 - swing + 2 * swing * random()));
}
