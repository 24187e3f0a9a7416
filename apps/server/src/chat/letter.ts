import type { Locale } from '@madoguchi/contract';

export type Letter = { subject: string; text: string };

type Given = {
  locale: Locale;
  channelName: string;
  visitorName: string | null;
  texts: string[];
  files: boolean;
  page: string | null;
};

/** What a visitor reads by e-mail who has left before the answer came. */
export function answerLetter({ locale, channelName, visitorName, texts, files, page }: Given): Letter {
  const answers = texts.filter((text) => text !== '').join('\n\n');
  const line = '────────────────────';
  if (locale === 'ja') {
    return {
      subject: `チャットでのお問い合わせへのご返信（${channelName}）`,
      text: [
        visitorName === null ? null : `${visitorName} 様\n`,
        `${channelName}でございます。\nチャットでお問い合わせいただいた件につきまして、以下のとおりご返信申し上げます。\n`,
        `${line}\n${answers}\n${line}\n`,
        files ? '添付ファイルは、チャットの画面からご覧いただけます。' : null,
        'このメールにそのままご返信いただきますと、担当者に届きます。',
        page === null ? null : `チャットの続きは、次のページからもご覧いただけます。\n${page}`,
      ]
        .filter((part) => part !== null)
        .join('\n'),
    };
  }
  return {
    subject: `Our answer to your chat (${channelName})`,
    text: [
      visitorName === null ? 'Hello,\n' : `Dear ${visitorName},\n`,
      `This is our answer to what you asked us by chat.\n`,
      `${line}\n${answers}\n${line}\n`,
      files ? 'You find the files in the chat.' : null,
      'Simply reply to this e-mail to reach us again.',
      page === null ? null : `The chat goes on here, too:\n${page}`,
      `\n${channelName}`,
    ]
      .filter((part) => part !== null)
      .join('\n'),
  };
}
