/** What the customer is told when somebody else looks after them from now on. */
export type AnnouncementFacts = {
  locale: 'ja' | 'en';
  /** A letter as mail has it; else a short message, as LINE and chats have them. */
  letter: boolean;
  customer: { name: string; honorific: string; company: string | null };
  workspace: string;
  /** Who looked after them until now; null where nobody did. */
  from: string | null;
  to: string;
  /** Whether something of theirs is not settled yet. */
  hasOpen: boolean;
};

/** The family name: what stands before the space of a Japanese name. */
const familyName = (name: string): string => name.trim().split(/[\s\u3000]+/u)[0] ?? name;

/** Lines in paragraphs, a blank line between them; what is null is left out. */
const paragraphs = (...parts: readonly (readonly (string | null)[])[]): string =>
  parts
    .map((lines) => lines.filter((line) => line !== null).join('\n'))
    .filter((text) => text !== '')
    .join('\n\n');

function letterJa({ customer, workspace, from, to, hasOpen }: AnnouncementFacts): string {
  const before = from === null ? null : familyName(from);
  return paragraphs(
    [customer.company, `${customer.name} ${customer.honorific}`.trim()],
    ['いつもお世話になっております。', `${workspace}の${to}と申します。`],
    [
      before === null
        ? 'このたび担当を務めることになりましたので、ご挨拶申し上げます。'
        : `このたび、担当が${before}から私に変わりましたので、ご挨拶申し上げます。`,
      before === null ? null : `これまで賜りましたご厚情に、前任の${before}も心より感謝しております。`,
    ],
    [
      before === null
        ? 'ご要望やこれまでの経緯は、社内の記録で確認しております。'
        : `ご要望やこれまでの経緯は、${before}から引き継いでおります。`,
      hasOpen ? '現在お問い合わせいただいている件も、私が責任をもって対応いたします。' : null,
    ],
    ['誠心誠意努めてまいりますので、今後とも変わらぬお引き立てのほど、よろしくお願い申し上げます。'],
  );
}

function shortJa({ customer, workspace, from, to, hasOpen }: AnnouncementFacts): string {
  const [before, now] = [from === null ? null : familyName(from), familyName(to)];
  return paragraphs(
    [`${customer.name}${customer.honorific === '' ? '' : ` ${customer.honorific}`}`],
    [
      `いつもありがとうございます。${workspace}の${now}と申します。`,
      before === null
        ? 'このたび担当を務めることになりましたので、ご挨拶申し上げます。'
        : `このたび、担当が${before}から${now}に変わりました。これまでのご厚情に、${before}も心より感謝しております。`,
    ],
    [
      hasOpen ? 'お問い合わせいただいている件も、引き続き対応いたします。' : null,
      'これまでの経緯は確認しておりますので、何なりとお申し付けください。',
      'どうぞよろしくお願いいたします。',
    ],
  );
}

function letterEn({ customer, workspace, from, to, hasOpen }: AnnouncementFacts): string {
  return paragraphs(
    [`Dear ${customer.name},`],
    [
      from === null
        ? `Thank you for choosing ${workspace}. My name is ${to}, and I am your contact person from now on.`
        : `Thank you for choosing ${workspace}. My name is ${to}, and I am taking over from ${from} as your contact person.`,
      from === null ? null : `${from} asked me to pass on sincere thanks for your trust and kindness.`,
    ],
    [
      'I have read through our conversations and your wishes, so you need not explain anything again.',
      hasOpen ? 'What you have asked us about is in my hands, and I will see it through.' : null,
    ],
    ['Please write to me at any time. I look forward to being of help.'],
    ['Kind regards,', to],
  );
}

function shortEn({ customer, workspace, from, to, hasOpen }: AnnouncementFacts): string {
  return paragraphs(
    [
      `Hello ${customer.name}, this is ${to} of ${workspace}.`,
      from === null
        ? 'I am your contact person from now on.'
        : `I am taking over from ${from} as your contact person. ${from} sends you sincere thanks.`,
    ],
    [
      hasOpen ? 'What you have asked us about is in my hands.' : null,
      'I know what we have talked about so far, so please write to me at any time.',
    ],
  );
}

/** 担当変更のご挨拶: thanks from the one before, a few words by the new one, nothing asked of the customer. */
export function announcementText(facts: AnnouncementFacts): string {
  if (facts.locale === 'ja') return facts.letter ? letterJa(facts) : shortJa(facts);
  return facts.letter ? letterEn(facts) : shortEn(facts);
}
