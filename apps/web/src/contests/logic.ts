import type {
  Contest,
  ContestEntry,
  ContestKind,
  ContestPrize,
  CreateContest,
  EntryState,
} from '@madoguchi/contract';
import { mentionNetworks } from '@madoguchi/contract/mention-names';
import { fromWallClock, toWallClock } from '../inbox/logic/zoned.ts';
import { wholeOf } from '../programmes/logic.ts';

export type PrizeDraft = { key: number; what: string; yen: string; count: string };

/** A contest as it stands in the form: times as the workspace’s clock shows them, numbers as they were typed. */
export type ContestDraft = {
  name: string;
  nameEn: string;
  asks: string;
  asksEn: string;
  rules: string;
  rulesEn: string;
  startsAt: string;
  endsAt: string;
  hashtags: string;
  networks: string[];
  prizes: PrizeDraft[];
  purchase: boolean;
  purchaseYen: string;
  salesYen: string;
  gallery: boolean;
  mayWinTwice: boolean;
  keepDays: string;
};

export function contestDraft(contest: Contest | null, timeZone: string): ContestDraft {
  if (contest === null)
    return {
      name: '',
      nameEn: '',
      asks: '',
      asksEn: '',
      rules: '',
      rulesEn: '',
      startsAt: '',
      endsAt: '',
      hashtags: '',
      networks: [],
      prizes: [],
      purchase: false,
      purchaseYen: '',
      salesYen: '',
      gallery: false,
      mayWinTwice: false,
      keepDays: '90',
    };
  const clock = (at: string) => toWallClock(new Date(at), timeZone);
  const number = (value: number | null) => (value === null ? '' : String(value));
  return {
    name: contest.name.ja,
    nameEn: contest.name.en,
    asks: contest.asks.ja,
    asksEn: contest.asks.en,
    rules: contest.rules.ja,
    rulesEn: contest.rules.en,
    startsAt: clock(contest.startsAt),
    endsAt: clock(contest.endsAt),
    hashtags: contest.hashtags.map((tag) => `#${tag}`).join(' '),
    networks: contest.networks,
    prizes: contest.prizes.map(({ what, yen, count }, key) => ({
      key,
      what,
      yen: String(yen),
      count: String(count),
    })),
    purchase: contest.purchaseYen !== null,
    purchaseYen: number(contest.purchaseYen),
    salesYen: number(contest.salesYen),
    gallery: contest.gallery,
    mayWinTwice: contest.mayWinTwice,
    keepDays: String(contest.keepDays),
  };
}

export type ContestFault =
  | 'name'
  | 'asks'
  | 'rules'
  | 'startsAt'
  | 'endsAt'
  | 'hashtags'
  | 'prizes'
  | 'purchaseYen'
  | 'salesYen'
  | 'keepDays';

function prizeOf({ what, yen, count }: PrizeDraft): ContestPrize | null {
  const worth = wholeOf(yen, 100_000_000);
  const many = wholeOf(count, 10_000);
  return what.trim() === '' || worth === null || many === null || many === 0
    ? null
    : { what: what.trim(), yen: worth, count: many };
}

const said = (ja: string, en: string) => ({ ja: ja.trim(), en: en.trim() });

/** The contest that a form says; null with what is wrong with it. An end that was not touched stays to the second. */
export function readContest(
  kind: ContestKind,
  draft: ContestDraft,
  { timeZone, was }: { timeZone: string; was: Contest | null },
): { contest: CreateContest | null; faults: ContestFault[] } {
  const at = (clock: string, before: string | undefined) =>
    before !== undefined && toWallClock(new Date(before), timeZone) === clock
      ? before
      : (fromWallClock(clock, timeZone)?.toISOString() ?? null);
  const startsAt = at(draft.startsAt, was?.startsAt);
  const endsAt = at(draft.endsAt, was?.endsAt);
  const hashtags = draft.hashtags.split(/[\s、,]+/u).filter((tag) => /[^#＃]/u.test(tag));
  const prizes = draft.prizes.map(prizeOf);
  const purchaseYen = draft.purchase ? wholeOf(draft.purchaseYen, 100_000_000) : null;
  const salesYen = draft.salesYen.trim() === '' ? null : wholeOf(draft.salesYen, 1_000_000_000_000);
  const keepDays = wholeOf(draft.keepDays, 1095);
  const wrong: Record<ContestFault, boolean> = {
    name: draft.name.trim() === '',
    asks: draft.asks.trim() === '',
    rules: draft.rules.trim() === '',
    startsAt: startsAt === null,
    endsAt: endsAt === null || (startsAt !== null && endsAt <= startsAt),
    hashtags: kind === 'hashtag' && (hashtags.length === 0 || hashtags.length > 10),
    prizes: prizes.includes(null),
    purchaseYen: draft.purchase && (purchaseYen === null || purchaseYen === 0),
    salesYen: draft.salesYen.trim() !== '' && salesYen === null,
    keepDays: keepDays === null || keepDays === 0,
  };
  const faults = (Object.keys(wrong) as ContestFault[]).filter((field) => wrong[field]);
  if (faults.length > 0 || startsAt === null || endsAt === null || keepDays === null)
    return { contest: null, faults };
  const contest = {
    kind,
    name: said(draft.name, draft.nameEn),
    asks: said(draft.asks, draft.asksEn),
    rules: said(draft.rules, draft.rulesEn),
    startsAt,
    endsAt,
    hashtags: kind === 'hashtag' ? hashtags : [],
    networks: kind === 'hashtag' ? mentionNetworks.filter((each) => draft.networks.includes(each)) : [],
    prizes: prizes.filter((prize) => prize !== null),
    purchaseYen,
    salesYen: draft.purchase ? salesYen : null,
    gallery: kind === 'photo' && draft.gallery,
    mayWinTwice: draft.mayWinTwice,
    keepDays,
  };
  return { contest, faults };
}

/** What may follow on how an entry stands; after it was taken back, a prize may still be. */
export function stepsFrom({ state, withdrawnAt }: Pick<ContestEntry, 'state' | 'withdrawnAt'>): EntryState[] {
  if (state === 'winner') return ['accepted'];
  if (withdrawnAt !== null) return [];
  if (state === 'received') return ['accepted', 'refused'];
  return state === 'accepted' ? ['winner', 'refused', 'received'] : ['accepted', 'received'];
}

/** Posts of every day from the first to the last that has any, days without any too. */
export function everyDay(days: readonly { day: string; posts: number }[]): number[] {
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = Date.parse(`${first.day}T00:00:00Z`);
  const length = Math.round((Date.parse(`${last.day}T00:00:00Z`) - start) / 86_400_000) + 1;
  const posts = new Map(days.map((each) => [each.day, each.posts]));
  return Array.from({ length }, (_, at) => {
    const day = new Date(start + at * 86_400_000).toISOString().slice(0, 10);
    return posts.get(day) ?? 0;
  });
}
