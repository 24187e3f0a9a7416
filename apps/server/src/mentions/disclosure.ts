import type { MentionDisclosure, MentionType } from '@madoguchi/contract';
import { rulingAt } from './rules.ts';

/** Words by which a writer says at sight that they got something for it. */
const benefitWords =
  /[#＃【［[(（〈<](?:PR|ＰＲ|AD|広告|提供|協賛|タイアップ|プロモーション|案件|企業案件|モニター|アンバサダー|ギフティング|sponsored|gifted)|(?:^|\s)(?:PR|広告|提供)(?:$|[\s。:：])|(?:商品|製品|サービス|サンプル)(?:の|を)?(?:ご)?提供|提供(?:を|して)?(?:いただ|頂|受け|品|で)|(?:無料|無償)で(?:いただ|頂|もら|提供|体験)|招待(?:いただ|して|され|で)|謝礼|報酬|モニターとして|アンバサダー(?:として|に|を)|タイアップ|プロモーションに参加|広告(?:です|を含)|PR(?:です|を含|投稿|記事)/iu;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a post itself says of who it is for and of what was given. `names`: what the company and its goods are called. */
export function shownIn(text: string, names: readonly string[]): { subject: boolean; benefit: boolean } {
  const read = plain(text);
  return {
    subject: names.some((name) => name.trim() !== '' && read.includes(plain(name.trim()))),
    benefit: benefitWords.test(text.normalize('NFKC')),
  };
}

type Shown = { type: MentionType | null; postedAt: Date; subject: boolean | null; benefit: boolean | null };

/**
 * How a post stands by the rule on hidden advertising: a paid post of a day on which the rule is in force must show whom it is
 * for and that something was given. A decision of a lead stands until what it rests on changes.
 */
export function disclosureOf(
  { type, postedAt, subject, benefit }: Shown,
  decided: 'approved' | 'refused' | null = null,
): MentionDisclosure {
  if (type !== 'amplified' || rulingAt(postedAt) === null) return 'not_needed';
  const shown = subject === true && benefit === true;
  if (decided === 'refused' || (decided === 'approved' && shown)) return decided;
  return shown ? 'shown' : 'missing';
}

export type ApprovalRefusal = 'not_paid' | 'not_shown' | 'evidence_needed';

/** Why a paid post may not be approved; null where it may. */
export function approvalRefusal(
  post: Pick<Shown, 'type' | 'subject' | 'benefit'>,
  { decision, evidence }: { decision: 'approved' | 'refused'; evidence: string },
): ApprovalRefusal | null {
  if (post.type !== 'amplified') return 'not_paid';
  if (decision === 'refused') return null;
  if (post.subject !== true || post.benefit !== true) return 'not_shown';
  return evidence.trim() === '' ? 'evidence_needed' : null;
}
