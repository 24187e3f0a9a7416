/** One reply mark: Re:, RE:, Re[2]:, Re^2:, Re(2):, ＲＥ：, 返信: — and any spaces around it. */
const REPLY_MARK =
  /^[\s\u3000]*(?:re|ｒｅ|返信)[\s\u3000]*(?:[[［(（^][\d０-９]+[\]］)）]?)?[\s\u3000]*[:：][\s\u3000]*/iu;

/** The subject of an answer: `Re: ` exactly once, then the customer's own words. */
export function replySubject(subject: string): string {
  let rest = subject;
  while (REPLY_MARK.test(rest)) rest = rest.replace(REPLY_MARK, '');
  return `Re: ${rest.trim()}`.trim();
}
